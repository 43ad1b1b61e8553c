import type { Metadata } from 'next';
import { allStories } from './_site/load-stories';
import { SITE_NAME } from './_site/site-name';
import { href } from './_site/urls/urls';
import styles from './text-page.module.css';

export const metadata: Metadata = { title: 'Not found' };

/** The 404 page, with links back. */
export default function NotFound() {
  const stories = allStories();
  return (
    <div className={styles.page}>
      <main>
        <h1>There is no such page</h1>
        <p className={styles.lead}>The address may be mistyped, or the page may have moved.</p>
        <ul>
          <li>
            <a href={href('/')}>{SITE_NAME}: the beginning</a>
          </li>
          {stories.map(({ id, title }) => (
            <li key={id}>
              <a href={href(`/stories/${id}/`)}>
                {stories.length > 1 ? `Read ‘${title}’` : 'Read the story'}
              </a>
            </li>
          ))}
          <li>
            <a href={href('/sources/')}>Sources and map data</a>
          </li>
        </ul>
      </main>
    </div>
  );
}
