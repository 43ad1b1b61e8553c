import { describe, expect, test } from 'vitest';
import { carriesFlight, rewriteFlight } from './react-flight';

const script = (text: string) => `self.__next_f.push([1,${JSON.stringify(text)}])`;
const read = (written: string): string => JSON.parse(written.slice('self.__next_f.push('.length, -1))[1];
const readAll = (written: readonly string[]) => written.map(read).join('');

const upper = (text: string) => text.replaceAll('/fonts/', '../../fonts/');

describe('What React reads of a page', () => {
  test('is changed in its lines', () => {
    const written = rewriteFlight(
      [script('1:["$","a",null,{"href":"/fonts/a"}]\n:HL["/fonts/b","font"]\n')],
      upper,
    );
    expect(readAll(written)).toBe('1:["$","a",null,{"href":"../../fonts/a"}]\n:HL["../../fonts/b","font"]\n');
  });

  test('is changed in its counted texts, whose count is then right in bytes', () => {
    const text = 'Plzeň url(/fonts/a)\n2:[]';
    const size = new TextEncoder().encode(text).length.toString(16);
    const written = readAll(rewriteFlight([script(`7:T${size},${text}8:null\n`)], upper));
    const changed = 'Plzeň url(../../fonts/a)\n2:[]';
    expect(written).toBe(`7:T${new TextEncoder().encode(changed).length.toString(16)},${changed}8:null\n`);
  });

  test('is changed where an address begins in one script and ends in the next', () => {
    const written = rewriteFlight([script('1:["/fo'), script('nts/a"]\n')], upper);
    expect(written).toHaveLength(2);
    expect(readAll(written)).toBe('1:["../../fonts/a"]\n');
  });

  test('is changed where several parts stand in one script', () => {
    const joined = `(self.__next_f=self.__next_f||[]).push([0]);${script('1:["/fonts/a","\\"]);.push([1,"]\n')};${script('2:[]\n')}`;
    const [written = ''] = rewriteFlight([joined], upper);
    const queue: [number, string?][] = [];
    new Function('self', written)({ __next_f: queue });
    expect(queue.map(([kind]) => kind)).toEqual([0, 1, 1]);
    expect(queue.map(([, text = '']) => text).join('')).toBe('1:["../../fonts/a","\\"]);.push([1,"]\n2:[]\n');
  });

  test('cannot end the script that carries it', () => {
    const [written = ''] = rewriteFlight([script('1:"</script><b>&"\n')], upper);
    expect(written).not.toMatch(/[<>&]/);
    expect(read(written)).toBe('1:"</script><b>&"\n');
  });

  test('is refused where it is of a kind that nobody has looked at', () => {
    expect(() => rewriteFlight([script('3:A4,abcd')], upper)).toThrow('no known kind');
    expect(() => rewriteFlight(['self.__next_f.push([1,7])'], upper)).toThrow('no text');
  });

  test('is told from other scripts', () => {
    expect(carriesFlight(script('1:[]\n'))).toBe(true);
    expect(carriesFlight('(self.__next_f=self.__next_f||[]).push([0])')).toBe(false);
    expect(carriesFlight('document.title = "push([1,2])"')).toBe(false);
  });
});
