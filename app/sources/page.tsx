import type { Metadata } from 'next';
import * as citing from '#messages/cite';
import * as data from '#messages/data';
import * as pages from '#messages/pages';
import * as messages from '#messages/sources';
import { type BibliographyEntry, bibliography } from '../../stories/citations/bibliography';
import type { Story } from '../../stories/model/story';
import type { Source } from '../../stories/model/story-schema';
import { glossaryUrl } from '../_cards/card-address';
import { HowToCite } from '../_cite/how-to-cite';
import { HomeLink } from '../_site/home-link';
import { LanguageLinks } from '../_site/languages/language-links';
import { otherVersions } from '../_site/languages/versions';
import { allStories } from '../_site/load-stories';
import { SITE_NAME } from '../_site/site-name';
import { ofStory, ReadingLinks } from '../_site/story-links';
import { href } from '../_site/urls/urls';
import { RichText } from '../_ui/text/rich-text';
import styles from '../text-page.module.css';
import { mapData } from './map-data';
import { People } from './people';

export const metadata: Metadata = {
  title: messages.pageTitle,
  description: messages.pageDescription({ site: SITE_NAME }),
};

function References({ entries }: { entries: readonly BibliographyEntry[] }) {
  return (
    <ul className={styles.references}>
      {entries.map(({ id, html }) => (
        // biome-ignore lint/security/noDangerouslySetInnerHtml: made by the citation processor from our own data
        <li key={id} id={id} dangerouslySetInnerHTML={{ __html: html }} />
      ))}
    </ul>
  );
}

/** Works to read on, each with the sentence that says why; their ids stand in the lists by use. */
function FurtherReading({ entries }: { entries: readonly BibliographyEntry[] }) {
  return (
    <ul className={styles.references}>
      {entries.map(({ id, html, reading }) => (
        <li key={id}>
          {/* biome-ignore lint/security/noDangerouslySetInnerHtml: made by the citation processor from our own data */}
          <p dangerouslySetInnerHTML={{ __html: html }} />
          <p>{reading}</p>
        </li>
      ))}
    </ul>
  );
}

/** How works were used, in the order of the page: heading, and what it means. */
const USES: readonly { used: BibliographyEntry['used']; heading: string; meaning: string }[] = [
  {
    used: 'facts',
    heading: messages.factsHeading,
    meaning: messages.factsMeaning,
  },
  {
    used: 'through',
    heading: messages.throughHeading,
    meaning: messages.throughMeaning,
  },
  {
    used: 'background',
    heading: messages.backgroundHeading,
    meaning: messages.backgroundMeaning,
  },
  {
    used: 'map',
    heading: messages.mapHeading,
    meaning: messages.mapMeaning,
  },
];

/** The works of all stories and of the map, each once. */
const worksOf = (stories: readonly Story[]): Source[] => [
  ...new Map(stories.flatMap(({ sources }) => sources).map((source) => [source.id, source])).values(),
];

/** How a story’s dates are known, where a step says so. */
function DateNotes({ story: { id, title, steps }, isAlone }: { story: Story; isAlone: boolean }) {
  const notes = steps.filter((step) => step.dateNote);
  if (notes.length === 0) return null;
  return (
    <section {...ofStory(id)}>
      {!isAlone && <h3>{title}</h3>}
      <dl className={styles.dates}>
        {notes.map((step) => (
          <div key={step.id}>
            <dt>
              <a href={href(`/stories/${id}/#${step.id}`)}>{step.title}</a>
            </dt>
            <dd>{step.dateNote}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** The licences of the stories, each once, with a word such as ` or ` between them. */
const Licences = ({ stories, separator }: { stories: readonly Story[]; separator: string }) =>
  [...new Map(stories.map(({ licence }) => [licence.url, licence])).values()].map(({ name, url }, index) => (
    <span key={url}>
      {index > 0 && separator}
      <a href={url}>{name}</a>
    </span>
  ));

export default function SourcesPage() {
  const stories = allStories();
  const references = bibliography(worksOf(stories));
  const after = new Set(stories.flatMap((story) => story.after));
  const articles = references.filter(({ id }) => after.has(id));
  const others = references.filter(({ id }) => !after.has(id));
  const withGlossary = stories.filter(({ glossary }) => glossary.length > 0);
  return (
    <div className={styles.page}>
      <nav className={styles.siteNav} aria-label={pages.siteNav}>
        <HomeLink />
        <ReadingLinks stories={stories} />
        {withGlossary.map(({ id, title }) => (
          <a key={id} href={glossaryUrl(id)} {...ofStory(id)}>
            {stories.length > 1 ? messages.glossaryOf({ title }) : messages.glossary}
          </a>
        ))}
        <LanguageLinks versions={otherVersions('/sources/')} />
      </nav>
      <main>
        <h1>{messages.pageTitle}</h1>
        <p className={styles.lead}>{messages.lead({ articles: articles.length })}</p>
        {articles.length > 0 && (
          <>
            <h2>{messages.articlesHeading({ articles: articles.length })}</h2>
            <References entries={articles} />
          </>
        )}
        <h2>{messages.readingHeading}</h2>
        <FurtherReading entries={others.filter(({ reading }) => reading !== null)} />
        <h2>{messages.worksHeading}</h2>
        {USES.map(({ used, heading, meaning }) => ({
          ...{ used, heading, meaning, entries: others.filter((entry) => entry.used === used) },
        }))
          .filter(({ entries }) => entries.length > 0)
          .map(({ used, heading, meaning, entries }) => (
            <section key={used}>
              <h3>{heading}</h3>
              <p>{meaning}</p>
              <References entries={entries} />
            </section>
          ))}
        <h2>{messages.peopleHeading}</h2>
        <People stories={stories} />
        <h2>{messages.datesHeading}</h2>
        {stories.map((story) => (
          <DateNotes key={story.id} story={story} isAlone={stories.length === 1} />
        ))}
        <h2>{messages.theMapHeading}</h2>
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: our own account of the map’s data */}
        <div className={styles.mapData} dangerouslySetInnerHTML={{ __html: mapData() }} />
        <p {...ofStory()}>
          <a href={href('/data/')}>{data.link}</a>
        </p>
        <h2 id="cite">{citing.howToCite}</h2>
        <p>{citing.howToCiteLead}</p>
        <HowToCite stories={stories} />
        <h2>{messages.licencesHeading}</h2>
        <p>
          <RichText
            text={messages.licences}
            tags={{ licences: (separator) => <Licences stories={stories} separator={separator} /> }}
          />
        </p>
        <p>
          <RichText
            text={messages.privacy}
            tags={{ link: (words) => <a href={href('/accessibility/')}>{words}</a> }}
          />
        </p>
      </main>
    </div>
  );
}
