import { absoluteUrl } from '../../app/_site/urls/site-origin';
import type { Step, Story } from '../../stories/model/story';
import { daysOf } from './days';
import { placeOf, placeOfFeature } from './places';
import { type Row, type Table, tableOf } from './table';
import type { BilingualStory } from './two-languages';

/** A step’s place: that of its label’s feature, or the place at which its label stands. */
const placeOfStep = (story: Story, { label, focus }: Step) => {
  const at = focus ?? label.at;
  const placed = placeOf(story, at);
  return placed.place === null ? placeOfFeature(story, at) : placed;
};

/** What comes on the map in a step, by ids of features. */
const featuresOf = ({ play }: Step): string[] => [...new Set(play.flatMap(({ shows }) => shows))];

const stepRows = ({ story, german }: BilingualStory): Row[] =>
  story.steps.map((step, index) => {
    const translated = german?.steps[index];
    return {
      id: `${story.id}/${step.id}`,
      ...{ story: story.id, chapter: step.chapter, position: index + 1, step: step.id },
      ...{ title: step.title, titleDe: translated?.title ?? null },
      ...{ date: step.date, ...daysOf(step.date) },
      ...{ claim: step.claim, claimDe: translated?.claim ?? null },
      paragraphs: step.paragraphs.map(String),
      sources: [...new Set(step.use.flatMap(({ source }) => source))],
      ...placeOfStep(story, step),
      features: featuresOf(step),
      ...{ context: step.context, outlook: step.outlook },
      address: absoluteUrl(`/stories/${story.id}/#${step.id}`),
    };
  });

/** The steps of all stories. */
export const stepsTable = (stories: readonly BilingualStory[]): Table => tableOf(stories.flatMap(stepRows));

const peopleRows = ({ story, german }: BilingualStory): Row[] =>
  story.people.map((person, index) => {
    const translated = german?.people[index];
    return {
      ...{ id: `${story.id}/${person.id}`, story: story.id, person: person.id },
      ...{ name: person.name, nameDe: translated?.name ?? null },
      ...{ nameLocal: person.nameLocal || null, language: person.lang ?? null },
      steps: person.steps,
      context: person.context,
      ...{ note: person.note ?? null, noteDe: translated?.note ?? null },
    };
  });

/** The people of all stories; who stands in two has two rows, as each story says of them what it needs. */
export const peopleTable = (stories: readonly BilingualStory[]): Table =>
  tableOf(stories.flatMap(peopleRows));

/** The bar of a story’s strip that shows an office of a person, if there is one. */
function barOf({ strips }: Story, person: string, office: string, date: string) {
  const bars = strips?.moscow?.people.find((row) => row.person === person)?.bars ?? [];
  return bars.find((bar) => bar.office === office && bar.edtf === date);
}

const officeRows = ({ story, german }: BilingualStory): Row[] =>
  story.people.flatMap((person, index) =>
    person.roles.map(({ role, date, source, badge }, at): Row => {
      const translated = german?.people[index];
      const bar = barOf(story, person.id, role, date);
      return {
        id: `${story.id}/${person.id}/${at + 1}`,
        ...{ story: story.id, person: person.id },
        ...{ name: person.name, nameDe: translated?.name ?? null },
        ...{ office: role, officeDe: translated?.roles[at]?.role ?? null, officeKind: bar?.kind ?? null },
        ...{ date, ...daysOf(date) },
        ...{ certainty: bar?.certainty ?? null, sources: source, feature: badge ?? null },
      };
    }),
  );

/** The offices of people of all stories; rank and certainty where the story’s strip has the office. */
export const officesTable = (stories: readonly BilingualStory[]): Table =>
  tableOf(stories.flatMap(officeRows));
