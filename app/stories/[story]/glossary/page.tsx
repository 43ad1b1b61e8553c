import type { Metadata } from 'next';
import * as messages from '#messages/pages';
import { shortReference } from '../../../../stories/citations/citation-marks';
import { spellOutLocator } from '../../../../stories/citations/source-reference';
import { glossaryTexts, type TermText } from '../../../../stories/describe/glossary';
import type { Story } from '../../../../stories/model/story';
import { HomeLink } from '../../../_site/home-link';
import { LanguageLinks } from '../../../_site/languages/language-links';
import { otherVersions } from '../../../_site/languages/versions';
import { getStory, storyIds } from '../../../_site/load-stories';
import { href } from '../../../_site/urls/urls';
import pageStyles from '../../../text-page.module.css';
import styles from './glossary.module.css';

type PageProps = { params: Promise<{ story: string }> };

export const dynamicParams = false;
export const generateStaticParams = () =>
  storyIds()
    .filter((id) => getStory(id).glossary.length > 0)
    .map((id) => ({ story: id }));

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const story = getStory((await params).story);
  const { title } = story;
  const terms = glossaryTexts(story);
  const [first, last] = [terms[0]?.term ?? '', terms.at(-1)?.term ?? ''];
  return {
    title: { absolute: messages.glossaryTitle({ title }) },
    description: messages.glossaryDescription({ title, first, last }),
  };
}

/** Links to the sources of a term’s facts. */
function Sources({ story, sources }: { story: Story; sources: TermText['sources'] }) {
  return sources.map(({ key, locator }, index) => {
    const source = story.sources.find(({ id }) => id === key);
    return (
      <span key={`${key} ${locator}`}>
        {index > 0 && '; '}
        <a href={href(`/sources/#${key}`)}>{source ? shortReference(source) : key}</a>
        {locator && `, ${spellOutLocator(locator)}`}
      </span>
    );
  });
}

function Entry({ story, entry }: { story: Story; entry: TermText }) {
  const { id, term, text, sources, unchecked, steps } = entry;
  return (
    <div id={id}>
      <dt>{term}</dt>
      <dd>{text}</dd>
      {(sources.length > 0 || unchecked) && (
        <dd className={styles.termDetails}>
          {sources.length > 0 && (
            <>
              {messages.termFacts} <Sources story={story} sources={sources} />.{' '}
            </>
          )}
          {unchecked}
        </dd>
      )}
      {steps.length > 0 && (
        <dd className={styles.termDetails}>
          {messages.inStory}{' '}
          {steps.map((step, index) => (
            <span key={step.id}>
              {index > 0 && ', '}
              <a href={href(`/stories/${story.id}/#${step.id}`)}>{step.title}</a>
            </span>
          ))}
        </dd>
      )}
    </div>
  );
}

/** All terms of a story, each with an address of its own, to which its links in the prose lead without scripts. */
export default async function GlossaryPage({ params }: PageProps) {
  const story = getStory((await params).story);
  return (
    <div className={pageStyles.page}>
      <nav className={pageStyles.siteNav} aria-label={messages.siteNav}>
        <HomeLink />
        <a href={href(`/stories/${story.id}/`)}>{messages.readStory}</a>
        <LanguageLinks versions={otherVersions(`/stories/${story.id}/glossary/`, story.id)} />
      </nav>
      <main>
        <h1>{messages.glossaryHeading}</h1>
        <p className={pageStyles.lead}>{messages.glossaryLead}</p>
        <dl className={styles.terms}>
          {glossaryTexts(story).map((entry) => (
            <Entry key={entry.id} story={story} entry={entry} />
          ))}
        </dl>
      </main>
    </div>
  );
}
