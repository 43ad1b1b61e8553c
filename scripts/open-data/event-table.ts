import type { Story } from '../../stories/model/story';
import { daysOf } from './days';
import { placeOfFeature } from './places';
import { type Row, type Table, tableOf } from './table';
import type { BilingualStory } from './two-languages';

/** A dated event as a story’s file has it, without what every row gets. */
type StoryEvent = {
  eventKind: 'person' | 'bloc' | 'state' | 'chronology';
  text: string;
  date: string;
  sources: readonly string[];
  certainty?: string | undefined;
  person?: string;
  state?: string;
  feature?: string | undefined;
  context?: boolean;
};

/** Events of people with a lane or ticks in the strip of offices. */
const personEvents = ({ strips }: Story): StoryEvent[] =>
  (strips?.moscow?.people ?? []).flatMap(({ person, name, events }) =>
    events.map(({ text, edtf, source, certainty, feature, context }) => ({
      ...({ eventKind: 'person', text: `${name}: ${text}`, date: edtf, sources: source } as const),
      ...{ certainty, person, feature, context },
    })),
  );

/** Events of the bloc as a whole. */
const blocEvents = ({ strips }: Story): StoryEvent[] =>
  (strips?.bloc?.marks ?? []).map(({ text, edtf, source, certainty, feature, context }) => ({
    ...({ eventKind: 'bloc', text, date: edtf, sources: source, certainty, feature, context } as const),
  }));

/** Events in a state’s lane. */
const stateEvents = ({ strips }: Story): StoryEvent[] =>
  (strips?.bloc?.lanes ?? []).flatMap(({ state, name, marks }) =>
    marks.map(({ text, edtf, source, certainty, context }) => ({
      ...({ eventKind: 'state', text: `${name}: ${text}`, date: edtf, sources: source } as const),
      ...{ certainty, state, context },
    })),
  );

/** Entries of the chronologies for a class that have a date. */
const chronologyEvents = ({ sheets }: Story): StoryEvent[] =>
  sheets.chronologies.flatMap(({ columns, rows }) =>
    rows.flatMap(({ name, cells }) =>
      columns.flatMap(({ id, title }) =>
        (cells[id] ?? []).flatMap(({ text, date, source, certainty }): StoryEvent[] =>
          date === undefined
            ? []
            : [
                {
                  eventKind: 'chronology',
                  text: `${name}, ${title}: ${text}`,
                  date,
                  sources: source,
                  certainty,
                },
              ],
        ),
      ),
    ),
  );

const eventsOf = (story: Story): StoryEvent[] => [
  ...personEvents(story),
  ...blocEvents(story),
  ...stateEvents(story),
  ...chronologyEvents(story),
];

const eventRows = ({ story, german }: BilingualStory): Row[] => {
  const translated = german ? eventsOf(german) : [];
  return eventsOf(story).map((event, index): Row => {
    const { eventKind, text, date, sources, person = null, state = null, feature = null } = event;
    return {
      id: `${story.id}/event-${index + 1}`,
      ...{ story: story.id, eventKind, person, text, textDe: translated[index]?.text ?? null },
      ...{ date, ...daysOf(date), certainty: event.certainty ?? null, sources },
      ...{ state, feature, ...placeOfFeature(story, event.feature), context: event.context ?? false },
    };
  });
};

/** The dated events of all stories, beside their steps: of people, of the bloc and its states, and of chronologies. */
export const eventsTable = (stories: readonly BilingualStory[]): Table => tableOf(stories.flatMap(eventRows));
