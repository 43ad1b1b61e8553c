import * as messages from '#messages/describe';
import { inLowerCase } from '../../geo/language/capitals';
import { formatConjunction } from '../../geo/language/lists';
import { formatEdtf, parseIsoDay } from '../../geo/time/dates';
import type { Story } from '../model/story';
import type { StripPersonRow } from '../model/strips-schema';
import { type MoscowTable, moscowTableOn } from '../table/moscow-table';

/** A row in words: who sits, who is new, who has gone. */
function rowSentence({ post, names, note }: MoscowTable['rows'][number]): string {
  const named = (change: string) => names.filter((entry) => entry.change === change).map(({ name }) => name);
  const [left, entered, stayed] = [named('leaves'), named('enters'), named('stays')];
  const parts = [
    stayed.length > 0 ? formatConjunction(stayed) : '',
    entered.length > 0 ? messages.entered({ people: formatConjunction(entered) }) : '',
    left.length > 0
      ? messages.left({
          people: formatConjunction(left),
          note: inLowerCase(note),
          hasNote: String(note !== ''),
        })
      : '',
  ];
  return messages.tableRow({ post, people: parts.filter(Boolean).join('; ') });
}

/** An attack in words. */
const attackSentence = ({ by, on, caption }: MoscowTable['attacks'][number]): string =>
  by
    ? messages.attackBy({ by, target: on, caption: inLowerCase(caption) })
    : messages.attackOn({ target: on, caption: inLowerCase(caption) });

const actSentence = ({ by, caption }: MoscowTable['acts'][number]): string =>
  messages.tableAct({ person: by, caption: inLowerCase(caption) });

/** The Moscow table of a step’s last day in sentences; none for a step without one. */
export function describeTable({ strips, steps }: Pick<Story, 'strips' | 'steps'>, at: number): string[] {
  const step = steps[at];
  if (!strips || !step?.table) return [];
  const { rows, attacks, acts } = moscowTableOn(strips, step, parseIsoDay(step.days.at(-1)?.[1] ?? ''));
  return [...rows.map(rowSentence), ...attacks.map(attackSentence), ...acts.map(actSentence)];
}

/** An office that a step’s table shows, as a row of the table of what is on the map. */
export type TableOffice = {
  name: string;
  local: string;
  lang: string | undefined;
  office: string;
  dates: string;
  certainty: StripPersonRow['bars'][number]['certainty'];
  context: boolean;
  sources: string[];
};

/** The offices of the people in a step’s table that were held in its days, highest rows first. */
export function officesInTable(
  { strips, steps, people }: Pick<Story, 'strips' | 'steps' | 'people'>,
  at: number,
): TableOffice[] {
  const step = steps[at];
  if (!strips?.moscow?.table || !step?.table) return [];
  const [first, last] = [step.days[0]?.[1] ?? '', step.days.at(-1)?.[1] ?? ''];
  const named = new Set(strips.moscow.table.posts.flatMap(({ offices }) => offices));
  return strips.moscow.people
    .filter(({ person }) => step.table?.shows.includes(person))
    .flatMap(({ person, name, bars }) => {
      const card = people.find(({ id }) => id === person);
      return bars
        .filter(({ office, kind }) => named.has(office) || kind === 'presidium')
        .filter(({ from, to }) => from <= last && (to === null || to > first))
        .map(({ office, edtf, certainty, context, source }) => ({
          ...{ name, office, certainty, context, sources: source },
          local: card?.nameLocal ?? '',
          lang: card?.lang,
          dates: formatEdtf(edtf),
        }));
    });
}
