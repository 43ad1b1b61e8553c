import { formatEdtf } from '../../geo/time/dates';
import type { Citation } from '../citations/citation-marks';
import { findNames } from '../citations/names-in-prose';
import { parseReference, withTypographicQuotes } from '../citations/source-reference';
import type { Person } from '../model/story-schema';

/** A name in its own language. */
export type LocalName = { text: string; lang?: string };

/** What a person’s card says. */
export type PersonCardText = {
  id: string;
  name: string;
  local: LocalName | null;
  roles: { role: string; dates: string; sources: Citation[] }[];
  /** The person is not in the article. */
  context: boolean;
  note: string;
  /** Steps in which the person is named, or that the card claims, in reading order. */
  steps: { id: string; title: string }[];
};

type StoryPeople = {
  people: readonly Person[];
  steps: readonly { id: string; title: string; prose: string }[];
};

/** Ids of the steps whose prose names a person. */
export const stepsNaming = ({ steps }: StoryPeople, person: Person): string[] =>
  steps.filter(({ prose }) => findNames(prose, [person]).length > 0).map(({ id }) => id);

export function personCardText(story: StoryPeople, person: Person): PersonCardText {
  const { id, name, nameLocal, lang, roles, context, note = '' } = person;
  const named = new Set([...stepsNaming(story, person), ...person.steps]);
  return {
    id,
    name,
    local: nameLocal && nameLocal !== name ? { text: nameLocal, lang } : null,
    roles: roles.map(({ role, date, source }) => ({
      role: withTypographicQuotes(role),
      dates: formatEdtf(date),
      sources: source.map(parseReference),
    })),
    context,
    note: withTypographicQuotes(note),
    steps: story.steps
      .filter((step) => named.has(step.id))
      .map((step) => ({ id: step.id, title: step.title })),
  };
}
