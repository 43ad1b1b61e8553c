import type { Metadata } from 'next';
import * as messages from '#messages/editions';
import * as pages from '#messages/pages';
import type { Edition } from '../../stories/model/editions-schema';
import { HomeLink } from '../_site/home-link';
import { LanguageLinks } from '../_site/languages/language-links';
import { otherVersions } from '../_site/languages/versions';
import { allEditions } from '../_site/load-editions';
import { allStories } from '../_site/load-stories';
import { SITE_NAME } from '../_site/site-name';
import { ofStory, ReadingLinks } from '../_site/story-links';
import { absoluteUrl, SITE_ORIGIN } from '../_site/urls/site-origin';
import { href } from '../_site/urls/urls';
import { EdtfTime } from '../_ui/text/edtf-time';
import styles from '../text-page.module.css';

export const metadata: Metadata = {
  title: messages.pageTitle,
  description: messages.pageDescription({ site: SITE_NAME }),
  ...(SITE_ORIGIN
    ? { alternates: { types: { 'application/atom+xml': absoluteUrl('/editions/feed.xml') } } }
    : {}),
};

/** The corrections of an edition, each with the step where it stands. */
function Corrections({ corrections }: Pick<Edition, 'corrections'>) {
  const stories = allStories();
  return (
    <ul>
      {corrections.map(({ story: id, step: stepId, was, now, why, found }) => {
        const story = stories.find((candidate) => candidate.id === id);
        const step = story?.steps.find((candidate) => candidate.id === stepId);
        return (
          <li key={`${id} ${stepId} ${was}`} {...ofStory(id)}>
            <a href={href(`/stories/${id}/${step ? `#${step.id}` : ''}`)}>
              {step?.title ?? story?.title ?? id}
            </a>
            <dl>
              <dt>{messages.was}</dt>
              <dd>{was}</dd>
              <dt>{messages.now}</dt>
              <dd>{now}</dd>
              <dt>{messages.why}</dt>
              <dd>{`${why} ${messages.found({ how: found })}`}</dd>
            </dl>
          </li>
        );
      })}
    </ul>
  );
}

/** The editions of the site, the latest first: what changed, and which claims were corrected. */
export default function EditionsPage() {
  return (
    <div className={styles.page}>
      <nav className={styles.siteNav} aria-label={pages.siteNav}>
        <HomeLink />
        <ReadingLinks stories={allStories()} />
        <LanguageLinks versions={otherVersions('/editions/')} />
      </nav>
      <main>
        <h1>{messages.pageTitle}</h1>
        <p className={styles.lead}>{messages.lead}</p>
        {allEditions()
          .toReversed()
          .map(({ version, date, changes, corrections }) => (
            <section key={version} id={`edition-${version}`}>
              <h2>{messages.editionHeading({ version })}</h2>
              <p>
                <EdtfTime date={date} />
              </p>
              <ul>
                {changes.map((change) => (
                  <li key={change}>{change}</li>
                ))}
              </ul>
              {corrections.length > 0 && (
                <>
                  <h3>{messages.correctionsHeading}</h3>
                  <Corrections corrections={corrections} />
                </>
              )}
            </section>
          ))}
        <p>{messages.report}</p>
      </main>
    </div>
  );
}
