import type { Metadata } from 'next';
import * as messages from '#messages/accessibility';
import * as pages from '#messages/pages';
import { HomeLink } from '../_site/home-link';
import { LanguageLinks } from '../_site/languages/language-links';
import { otherVersions } from '../_site/languages/versions';
import { allStories } from '../_site/load-stories';
import { SITE_NAME } from '../_site/site-name';
import { ReadingLinks, StoryLinks } from '../_site/story-links';
import { RichText } from '../_ui/text/rich-text';
import { TEXT_TAGS } from '../_ui/text/text-tags';
import styles from '../text-page.module.css';

export const metadata: Metadata = {
  title: messages.pageTitle,
  description: messages.pageDescription({ site: SITE_NAME }),
};

/** How the site can be used by whom, what is known to fall short, and what becomes of a reader’s data: nothing. */
export default function AccessibilityPage() {
  const stories = allStories();
  return (
    <div className={styles.page}>
      <nav className={styles.siteNav} aria-label={pages.siteNav}>
        <HomeLink />
        <ReadingLinks stories={stories} />
        <LanguageLinks versions={otherVersions('/accessibility/')} />
      </nav>
      <main>
        <h1>{messages.pageTitle}</h1>
        <p className={styles.lead}>{messages.lead}</p>

        <h2>{messages.waysHeading}</h2>
        <ul>
          <li>
            <RichText text={messages.withWords} tags={TEXT_TAGS} />
          </li>
          <li>
            <RichText text={messages.inAnotherLanguage} tags={TEXT_TAGS} />
          </li>
          <li>
            <RichText text={messages.withoutLiveMap} tags={TEXT_TAGS} />
          </li>
          <li>
            <RichText text={messages.inOlderBrowsers} tags={TEXT_TAGS} />
          </li>
          <li>
            <RichText text={messages.byKeyboard} tags={TEXT_TAGS} />
          </li>
          <li>
            <RichText text={messages.withoutDragging} tags={TEXT_TAGS} />
          </li>
          <li>
            <RichText text={messages.withLessMotion} tags={TEXT_TAGS} />
          </li>
          <li>
            <RichText text={messages.inOtherColours} tags={TEXT_TAGS} />
          </li>
          <li>
            <RichText text={messages.larger} tags={TEXT_TAGS} />
          </li>
          <li>
            <RichText text={messages.inCoursePage} tags={TEXT_TAGS} />
          </li>
          <li>
            <RichText
              text={messages.onPaper}
              tags={{
                ...TEXT_TAGS,
                handout: (words) => (
                  <StoryLinks stories={stories} words={words} pathOf={(id) => `/handout/${id}/`} />
                ),
              }}
            />
          </li>
        </ul>

        <h2>{messages.testedHeading}</h2>
        <p>{messages.testedAutomatically}</p>
        <p>{messages.testedBrowsers}</p>

        <h2>{messages.shortHeading}</h2>
        <ul>
          <li>{messages.shortReadingAloud}</li>
          <li>{messages.shortMapLetters}</li>
          <li>{messages.shortHighZoom}</li>
          <li>{messages.shortTabOrder}</li>
          <li>{messages.shortContrast}</li>
        </ul>

        <h2>{messages.privacyHeading}</h2>
        <p>{messages.privacy}</p>
      </main>
    </div>
  );
}
