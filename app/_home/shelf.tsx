import * as data from '#messages/data';
import * as editions from '#messages/editions';
import * as messages from '#messages/home';
import * as pages from '#messages/pages';
import { retellingOf } from '../../stories/citations/articles';
import { numberWords } from '../../stories/describe/number-words';
import type { Story } from '../../stories/model/story';
import stillStyles from '../_map/still/still-picture.module.css';
import { LanguageLinks } from '../_site/languages/language-links';
import { otherVersions } from '../_site/languages/versions';
import { currentEdition } from '../_site/load-editions';
import { ShareMeta } from '../_site/share/share-meta';
import { SITE_NAME } from '../_site/site-name';
import { asset, href } from '../_site/urls/urls';
import { RichText } from '../_ui/text/rich-text';
import { COVER_SIZES, coverPath } from './cover';
import { readingMinutesOf } from './reading-minutes';
import styles from './shelf.module.css';
import { StoryActions } from './story-actions';
import summaryStyles from './story-summary.module.css';

const capitalized = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

const titleOf = (stories: readonly Story[]): string =>
  messages.shelfHeading({
    number: capitalized(numberWords(stories.length)),
    stories: stories.length,
  });

function Cover({ story }: { story: Story }) {
  const alt = story.steps[0]?.alt ?? '';
  return (
    <div className={styles.cover}>
      {(['light', 'dark'] as const).map((theme) => (
        <picture key={theme} className={stillStyles[theme]}>
          <source
            media="(max-width: 899px)"
            srcSet={asset(coverPath(story.id, 'narrow', theme))}
            {...COVER_SIZES.narrow}
          />
          {/* lazy, so that the hidden image of the other theme is not fetched */}
          <img
            className={styles.still}
            src={asset(coverPath(story.id, 'wide', theme))}
            alt={alt}
            {...COVER_SIZES.wide}
            loading="lazy"
          />
        </picture>
      ))}
    </div>
  );
}

/** A story: its picture, what it is about, and links to read, present and embed it. */
function StoryEntry({ story }: { story: Story }) {
  const { id, title, subtitle, lead, steps } = story;
  return (
    <article className={styles.story} aria-labelledby={`story-${id}`}>
      <Cover story={story} />
      <div className={styles.text}>
        <h2 id={`story-${id}`} className={styles.title}>
          <a href={href(`/stories/${id}/`)}>{title}</a>
        </h2>
        <p className={styles.subtitle}>{subtitle}</p>
        <p className={styles.lead}>{lead}</p>
        <StoryActions story={id} title={title} className={summaryStyles.actions} />
        <p className={summaryStyles.details}>
          <RichText
            text={messages.storySize({
              maps: capitalized(numberWords(steps.length)),
              minutes: readingMinutesOf(story),
            })}
            tags={{ handout: (words) => <a href={href(`/handout/${id}/`)}>{words}</a> }}
          />
        </p>
      </div>
    </article>
  );
}

/** What the stories retell, a sentence for each work: `How it began, How it ended: after …`. */
function retellingsOf(stories: readonly Story[]): string[] {
  const works = new Set(stories.map((story) => retellingOf(story, 'sentence')).filter(Boolean));
  return [...works].map((work) => {
    const titles = stories
      .filter((story) => retellingOf(story, 'sentence') === work)
      .map(({ title }) => title);
    return `${titles.join(', ')}: ${work}.`;
  });
}

/** The home page of a site with several stories. */
export function Shelf({ stories }: { stories: readonly Story[] }) {
  const [first] = stories;
  const heading = titleOf(stories);
  return (
    <>
      <ShareMeta
        title={`${SITE_NAME}: ${heading}`}
        description={stories.map(({ title, subtitle }) => `${title}: ${subtitle}`).join(' · ')}
        path="/"
        story={first?.id ?? ''}
        alt={first?.steps[0]?.alt ?? ''}
      />
      <header className={styles.head}>
        <p className={styles.siteName}>{SITE_NAME}</p>
        <h1>{heading}</h1>
        <p>
          <RichText
            text={messages.shelfLead}
            tags={{ sources: (words) => <a href={href('/sources/')}>{words}</a> }}
          />
        </p>
      </header>
      <main>
        {stories.map((story) => (
          <StoryEntry key={story.id} story={story} />
        ))}
      </main>
      <footer className={styles.credits}>
        {retellingsOf(stories).map((retelling) => `${retelling} `)}
        {messages.shelfCredits} <a href={href('/sources/#approximate')}>{pages.approximateLink}</a>{' '}
        <a href={href('/teach/')}>{pages.teachLink}</a> <a href={href('/data/')}>{data.link}</a>{' '}
        <a href={href('/accessibility/')}>{pages.accessibilityLink}</a>{' '}
        <a href={href('/editions/')}>{editions.edition({ version: currentEdition().version })}</a>{' '}
        <LanguageLinks versions={otherVersions('/')} />
      </footer>
    </>
  );
}
