import * as messages from '#messages/sources';
import { type Citation, shortReference } from '../../stories/citations/citation-marks';
import { spellOutLocator } from '../../stories/citations/source-reference';
import { type PersonCardText, personCardText } from '../../stories/describe/people';
import type { Story } from '../../stories/model/story';
import { personId } from '../_cards/card-address';
import { ofStory } from '../_site/story-links';
import { href } from '../_site/urls/urls';
import styles from '../text-page.module.css';

function Sources({ story, sources }: { story: Story; sources: readonly Citation[] }) {
  return sources.map(({ key, locator }, index) => {
    const source = story.sources.find(({ id }) => id === key);
    return (
      <span key={`${key} ${locator}`}>
        {index > 0 && '; '}
        <a href={`#${key}`}>{source ? shortReference(source) : key}</a>
        {locator && `, ${spellOutLocator(locator)}`}
      </span>
    );
  });
}

/** A person as one story has them. */
type StoryPerson = { story: Story; text: PersonCardText };

/** People of all stories, each once, with the stories that have them, in the order in which they first stand. */
function peopleOf(stories: readonly Story[]): StoryPerson[][] {
  const people = stories.flatMap((story) =>
    story.people.map((person) => ({ story, text: personCardText(story, person) })),
  );
  const ids = [...new Set(people.map(({ text }) => text.id))];
  return ids.map((id) => people.filter(({ text }) => text.id === id));
}

/** Roles as the stories give them, each once. */
function rolesOf(entries: readonly StoryPerson[]) {
  const roles = entries.flatMap(({ story, text }) => text.roles.map((role) => ({ story, ...role })));
  return [...new Map(roles.map((role) => [`${role.role} ${role.dates}`, role])).values()];
}

/** What only one story says of a person: a note, and the steps that name them. */
function InStory({ story, text, isAlone }: StoryPerson & { isAlone: boolean }) {
  const { note, context, steps } = text;
  return (
    <>
      {note && <dd {...ofStory(story.id)}>{note}</dd>}
      <dd {...ofStory(story.id)}>
        {context && `${messages.context} `}
        {`${isAlone ? messages.inStory : messages.inNamed({ title: story.title })} `}
        {steps.map(({ id, title }, index) => (
          <span key={id}>
            {index > 0 && ', '}
            <a href={href(`/stories/${story.id}/#${id}`)}>{title}</a>
          </span>
        ))}
      </dd>
    </>
  );
}

/** The people of the stories, with the content of their cards for readers without scripts. */
export function People({ stories }: { stories: readonly Story[] }) {
  return (
    <dl className={styles.people}>
      {peopleOf(stories).map((entries) => {
        const [first] = entries;
        if (!first) return null;
        const { id, name, local } = first.text;
        return (
          <div key={id} id={personId(id)}>
            <dt>
              {name}
              {local && (
                <span lang={local.lang} translate={local.lang ? 'no' : undefined}>
                  {local.text}
                </span>
              )}
            </dt>
            {rolesOf(entries).map(({ story, role, dates, sources }) => (
              <dd key={`${role} ${dates}`}>
                {role}, {dates} (<Sources story={story} sources={sources} />)
              </dd>
            ))}
            {entries.map((entry) => (
              <InStory key={entry.story.id} {...entry} isAlone={stories.length === 1} />
            ))}
          </div>
        );
      })}
    </dl>
  );
}
