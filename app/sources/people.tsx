import { type Citation, shortReference } from '../../stories/citations/citation-marks';
import { spellOutLocator } from '../../stories/citations/source-reference';
import { personCardText } from '../../stories/describe/people';
import type { Story } from '../../stories/model/story';
import { personId } from '../_cards/card-address';
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

/** The people of the story, with the content of their cards for readers without scripts. */
export function People({ story }: { story: Story }) {
  return (
    <dl className={styles.people}>
      {story.people.map((person) => {
        const { id, name, local, roles, context, note, steps } = personCardText(story, person);
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
            {roles.map(({ role, dates, sources }) => (
              <dd key={role}>
                {role}, {dates} (<Sources story={story} sources={sources} />)
              </dd>
            ))}
            {note && <dd>{note}</dd>}
            <dd>
              {context && 'Context, beyond the article. '}In the story:{' '}
              {steps.map(({ id, title }, index) => (
                <span key={id}>
                  {index > 0 && ', '}
                  <a href={href(`/stories/${story.id}/#${id}`)}>{title}</a>
                </span>
              ))}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
