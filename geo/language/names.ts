import * as messages from '#messages/names';
import { type Inflected, inflected } from './cases';

/** Forms of names, by the name: a line each in messages/<language>/names.yaml, `DDR = die DDR; die DDR; der DDR`. */
const FORMS: ReadonlyMap<string, string[]> = new Map(
  messages.inSentence.split('\n').map((line) => {
    const [name = '', forms = ''] = line.split(/\s*=\s*/);
    return [name, forms.split(/\s*;\s*/)];
  }),
);

/** A name as it stands within a sentence: ‘the Soviet Union’, and in other languages with its cases. */
export function inSentence(name: string): Inflected {
  const [nominative = name, accusative, dative] = FORMS.get(name) ?? [];
  return inflected(nominative, accusative, dative);
}
