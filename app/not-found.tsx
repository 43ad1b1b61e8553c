import type { Metadata } from 'next';
import * as messages from '#messages/pages';
import { allStories } from './_site/load-stories';
import { SITE_NAME } from './_site/site-name';
import { href } from './_site/urls/urls';
import styles from './text-page.module.css';

export const metadata: Metadata = { title: messages.notFoundTitle };

/** The 404 page, with links back. */
export default function NotFound() {
  const stories = allStories();
  return (
    <div className={styles.page}>
      <main>
        <h1>{messages.notFoundHeading}</h1>
        <p className={styles.lead}>{messages.notFoundLead}</p>
        <ul>
          <li>
            <a href={href('/')}>{messages.notFoundHome({ site: SITE_NAME })}</a>
          </li>
          {stories.map(({ id, title }) => (
            <li key={id}>
              <a href={href(`/stories/${id}/`)}>
                {stories.length > 1 ? messages.readNamed({ title }) : messages.readStory}
              </a>
            </li>
          ))}
          <li>
            <a href={href('/sources/')}>{messages.sourcesLink}</a>
          </li>
        </ul>
      </main>
    </div>
  );
}
