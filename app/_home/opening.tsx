import * as data from '#messages/data';
import * as editions from '#messages/editions';
import * as messages from '#messages/home';
import * as pages from '#messages/pages';
import { formatEdtf } from '../../geo/time/dates';
import { retellingOf } from '../../stories/citations/articles';
import type { Story } from '../../stories/model/story';
import { glossaryUrl } from '../_cards/card-address';
import stillStyles from '../_map/still/still-picture.module.css';
import { LanguageLinks } from '../_site/languages/language-links';
import { otherVersions } from '../_site/languages/versions';
import { currentEdition } from '../_site/load-editions';
import { ShareMeta } from '../_site/share/share-meta';
import { asset, href } from '../_site/urls/urls';
import { RichText } from '../_ui/text/rich-text';
import styles from './opening.module.css';
import { readingMinutesOf } from './reading-minutes';
import { StoryActions } from './story-actions';
import summaryStyles from './story-summary.module.css';

/** The month in which a story begins, such as `March 1953`. */
const firstMonthOf = ({ steps }: Story): string => formatEdtf((steps[0]?.days[0]?.[1] ?? '').slice(0, 7));

/** The home page of a site with one story: its opening, and its chapters. */
export function Opening({ story }: { story: Story }) {
  const [first] = story.steps;
  const retelling = retellingOf(story);
  return (
    <>
      <ShareMeta
        title={`${story.title}: ${story.subtitle}`}
        description={story.lead}
        path="/"
        story={story.id}
        alt={first?.alt ?? ''}
      />
      <main className={styles.opening}>
        {(['light', 'dark'] as const).map((theme) => (
          <picture key={theme} className={stillStyles[theme]}>
            <source
              media="(max-width: 899px)"
              srcSet={asset(`/stills/home-narrow-${theme}.svg`)}
              width={390}
              height={360}
            />
            {/* lazy, so that the hidden image of the other theme is not fetched */}
            <img
              className={styles.still}
              src={asset(`/stills/home-wide-${theme}.svg`)}
              alt={first?.alt ?? ''}
              width={1440}
              height={680}
              loading="lazy"
            />
          </picture>
        ))}
        <div className={styles.text}>
          <h1 className={styles.title}>{story.title}</h1>
          <p className={styles.subtitle}>{story.subtitle}</p>
          <p className={styles.lead}>{story.lead}</p>
          <StoryActions story={story.id} className={styles.actions} />
          <p className={summaryStyles.details}>
            <RichText
              text={messages.openingSize({ minutes: readingMinutesOf(story) })}
              tags={{ sources: (words) => <a href={href('/sources/')}>{words}</a> }}
            />
          </p>
        </div>
      </main>
      <nav className={styles.chapters} aria-label={messages.chapters}>
        <ol>
          {story.chapters.map(({ id, title, dates, summary, steps }, index) => (
            <li key={id}>
              <a href={href(`/stories/${story.id}/#${steps[0]?.id}`)}>
                <span className={styles.stepTicks} aria-hidden="true">
                  {steps.map((step) => (
                    <span key={step.id} />
                  ))}
                </span>
                <span className={styles.chapterTitle}>
                  {index + 1}&ensp;{title}
                </span>
                <span className={styles.chapterDates}>{formatEdtf(dates)}</span>
              </a>
              <p>{summary}</p>
            </li>
          ))}
        </ol>
      </nav>
      <footer className={styles.credits}>
        {retelling && `${retelling}. `}
        {messages.openingCredits({ month: firstMonthOf(story) })}{' '}
        <a href={href('/sources/#approximate')}>{pages.approximateLink}</a>{' '}
        <a href={href(`/handout/${story.id}/`)}>{messages.paperLink}</a>{' '}
        {story.glossary.length > 0 && <a href={glossaryUrl(story.id)}>{messages.glossaryLink}</a>}{' '}
        <a href={href('/teach/')}>{pages.teachLink}</a> <a href={href('/data/')}>{data.link}</a>{' '}
        <a href={href('/accessibility/')}>{pages.accessibilityLink}</a>{' '}
        <a href={href('/editions/')}>{editions.edition({ version: currentEdition().version })}</a>{' '}
        <LanguageLinks versions={otherVersions('/')} />
      </footer>
    </>
  );
}
