import type { Metadata } from 'next';
import * as messages from '#messages/follow';
import * as pages from '#messages/pages';
import { Entry } from '../_follow/entry';
import { HomeLink } from '../_site/home-link';
import { LanguageLinks } from '../_site/languages/language-links';
import { otherVersions } from '../_site/languages/versions';
import { storyIds } from '../_site/load-stories';
import styles from '../text-page.module.css';

export const metadata: Metadata = { title: messages.entryTitle, robots: { index: false } };

/** The page on which a student enters the code of a talk; it is there only where the build names a relay. */
export default function FollowEntryPage() {
  return (
    <div className={styles.page}>
      <nav className={styles.siteNav} aria-label={pages.siteNav}>
        <HomeLink />
        <LanguageLinks versions={otherVersions('/follow/')} />
      </nav>
      <main>
        <h1>{messages.entryTitle}</h1>
        <p className={styles.lead}>{messages.entryLead}</p>
        <Entry stories={storyIds()} />
        <p className={styles.finePrint}>{messages.privacy}</p>
      </main>
    </div>
  );
}
