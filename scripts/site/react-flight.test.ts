import { describe, expect, test } from 'vitest';
import { carriesFlight, rewriteFlight } from './react-flight';

const script = (text: string) => `self.__next_f.push([1,${JSON.stringify(text)}])`;
const readText = (written: string): string => JSON.parse(written.slice('self.__next_f.push('.length, -1))[1];
const readTexts = (written: readonly string[]) => written.map(readText).join('');

const rewrite = (text: string) => text.replaceAll('/fonts/', '../../fonts/');

describe('React’s payload', () => {
  test('is rewritten in its lines', () => {
    const written = rewriteFlight(
      [script('1:["$","a",null,{"href":"/fonts/a"}]\n:HL["/fonts/b","font"]\n')],
      rewrite,
    );
    expect(readTexts(written)).toBe(
      '1:["$","a",null,{"href":"../../fonts/a"}]\n:HL["../../fonts/b","font"]\n',
    );
  });

  test('is rewritten in its texts, whose lengths in bytes are updated', () => {
    const text = 'Plzeň url(/fonts/a)\n2:[]';
    const size = new TextEncoder().encode(text).length.toString(16);
    const written = readTexts(rewriteFlight([script(`7:T${size},${text}8:null\n`)], rewrite));
    const changed = 'Plzeň url(../../fonts/a)\n2:[]';
    expect(written).toBe(`7:T${new TextEncoder().encode(changed).length.toString(16)},${changed}8:null\n`);
  });

  test('is rewritten where a URL starts in one script and ends in the next', () => {
    const written = rewriteFlight([script('1:["/fo'), script('nts/a"]\n')], rewrite);
    expect(written).toHaveLength(2);
    expect(readTexts(written)).toBe('1:["../../fonts/a"]\n');
  });

  test('is rewritten where one script has several parts', () => {
    const joined = `(self.__next_f=self.__next_f||[]).push([0]);${script('1:["/fonts/a","\\"]);.push([1,"]\n')};${script('2:[]\n')}`;
    const [written = ''] = rewriteFlight([joined], rewrite);
    const queue: [number, string?][] = [];
    new Function('self', written)({ __next_f: queue });
    expect(queue.map(([kind]) => kind)).toEqual([0, 1, 1]);
    expect(queue.map(([, text = '']) => text).join('')).toBe('1:["../../fonts/a","\\"]);.push([1,"]\n2:[]\n');
  });

  test('cannot end its script element', () => {
    const [written = ''] = rewriteFlight([script('1:"</script><b>&"\n')], rewrite);
    expect(written).not.toMatch(/[<>&]/);
    expect(readText(written)).toBe('1:"</script><b>&"\n');
  });

  test('is refused if it has rows of an unknown kind', () => {
    expect(() => rewriteFlight([script('3:A4,abcd')], rewrite)).toThrow('no known kind');
    expect(() => rewriteFlight(['self.__next_f.push([1,7])'], rewrite)).toThrow('no text');
  });

  test('is distinguished from other scripts', () => {
    expect(carriesFlight(script('1:[]\n'))).toBe(true);
    expect(carriesFlight('(self.__next_f=self.__next_f||[]).push([0])')).toBe(false);
    expect(carriesFlight('document.title = "push([1,2])"')).toBe(false);
  });
});
