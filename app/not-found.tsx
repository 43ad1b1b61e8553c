import type { Metadata } from 'next';
import { getStory } from './_site/load-stories';
import { href } from './_site/urls/urls';
import styles from './text-page.module.css';

export const metadata: Metadata = { title: 'Not found' };

/** The 404 page, with links back. */
export default function NotFound() {
  const story = getStory('fault-lines');
  return (
    <div className={styles.page}>
      <main>
        <h1>There is no such page</h1>
        <p className={styles.lead}>The address may be mistyped, or the page may have moved.</p>
        <ul>
          <li>
            <a href={href('/')}>{story.title}: the beginning</a>
          </li>
          <li>
            <a href={href(`/stories/${story.id}/`)}>Read the story</a>
          </li>
          <li>
            <a href={href('/sources/')}>Sources and map data</a>
          </li>
        </ul>
      </main>
    </div>
  );
}
