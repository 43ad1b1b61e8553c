import { formatEdtf } from '../geo/time/dates';
import { glossaryUrl } from './_cards/card-address';
import { getStory } from './_site/load-stories';
import { ShareMeta } from './_site/share/share-meta';
import { asset, href } from './_site/urls/urls';
import { LinkButton } from './_ui/button';
import { EmbedIcon, PresentIcon } from './_ui/way-icons';
import styles from './home.module.css';

/** Reading speed, words per minute. */
const WORDS_A_MINUTE = 220;

const minutes = (text: string): number => Math.round(text.split(/\s+/).length / WORDS_A_MINUTE);

export default function Home() {
  const story = getStory('fault-lines');
  const [first] = story.steps;
  const readingMinutes = minutes(story.steps.map(({ prose }) => prose).join(' '));
  return (
    <>
      <ShareMeta
        title={`${story.title}: ${story.subtitle}`}
        description={story.lead}
        path="/"
        story={story.id}
        alt={first?.alt ?? ''}
      />
      <main className={styles.hero}>
        {(['light', 'dark'] as const).map((theme) => (
          <picture key={theme} className={styles[theme]}>
            <source
              media="(max-width: 899px)"
              srcSet={asset(`/stills/home-narrow-${theme}.svg`)}
              width={390}
              height={360}
            />
            {/* lazy, so that the hidden image of the other theme is not fetched */}
            <img
              className={styles.map}
              src={asset(`/stills/home-wide-${theme}.svg`)}
              alt={first?.alt ?? ''}
              width={1440}
              height={680}
              loading="lazy"
            />
          </picture>
        ))}
        <div className={styles.words}>
          <h1 className={styles.title}>{story.title}</h1>
          <p className={styles.subtitle}>{story.subtitle}</p>
          <p className={styles.lead}>{story.lead}</p>
          <p className={styles.way}>
            <LinkButton variant="primary" href={href(`/stories/${story.id}/`)}>
              Read the story
            </LinkButton>
            <LinkButton href={href(`/present/${story.id}/`)}>
              <PresentIcon />
              Present
            </LinkButton>
            <LinkButton href={href('/teach/#minute')}>
              <EmbedIcon />
              Embed
            </LinkButton>
          </p>
          <p className={styles.small}>
            About {readingMinutes} minutes · <a href={href('/sources/')}>every claim sourced</a>
          </p>
        </div>
      </main>
      <nav className={styles.chapters} aria-label="Chapters">
        <ol>
          {story.chapters.map(({ id, title, dates, summary, steps }, index) => (
            <li key={id}>
              <a href={href(`/stories/${story.id}/#${steps[0]?.id}`)}>
                <span className={styles.steps} aria-hidden="true">
                  {steps.map((step) => (
                    <span key={step.id} />
                  ))}
                </span>
                <span className={styles.chapter}>
                  {index + 1}&ensp;{title}
                </span>
                <span className={styles.dates}>{formatEdtf(dates)}</span>
              </a>
              <p>{summary}</p>
            </li>
          ))}
        </ol>
      </nav>
      <footer className={styles.credits}>
        After Mark Kramer, ‘The Soviet Union and the Onset of the Crises in Poland and Hungary’ (2006).
        Borders of March 1953: Natural Earth, with our own lines; towns: GeoNames.{' '}
        <a href={href('/sources/#approximate')}>What is approximate</a>{' '}
        <a href={href(`/handout/${story.id}/`)}>Handout for paper</a>{' '}
        <a href={glossaryUrl(story.id)}>Glossary</a> <a href={href('/teach/')}>For teachers</a>{' '}
        <a href={href('/accessibility/')}>Accessibility and privacy</a>
      </footer>
    </>
  );
}
