import type { Metadata } from 'next';
import { story } from './_site/load-stories';
import { href } from './_site/urls/urls';
import styles from './text-page.module.css';

export const metadata: Metadata = { title: 'Not found' };

/** What a wrong address leads to: the way back. */
export default function NotFound() {
  const told = story('fault-lines');
  return (
    <div className={styles.page}>
      <main>
        <h1>There is no such page</h1>
        <p className={styles.lead}>The address may be mistyped, or the page may have moved.</p>
        <ul>
          <li>
            <a href={href('/')}>{told.title}: the beginning</a>
          </li>
          <li>
            <a href={href(`/stories/${told.id}/`)}>Read the story</a>
          </li>
          <li>
            <a href={href('/sources/')}>Sources and map data</a>
          </li>
        </ul>
      </main>
    </div>
  );
}
