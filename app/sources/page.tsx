import { readFileSync } from 'node:fs';
import { Marked } from 'marked';
import type { Metadata } from 'next';
import { type BibliographyEntry, bibliography } from '../../stories/citations/bibliography';
import { SAFE_MARKDOWN } from '../../stories/citations/render-prose';
import { glossaryUrl } from '../_cards/card-address';
import { getStory } from '../_site/load-stories';
import { href } from '../_site/urls/urls';
import styles from '../text-page.module.css';
import { People } from './people';

export const metadata: Metadata = {
  title: 'Sources and map data',
  description:
    'Every source of Fault Lines, who its people were, where the map’s lines come from, their licences, and what is approximate.',
};

/** Ids of headings in SOURCES.md that other pages link to. */
const ANCHORS: Record<string, string> = { 'How exact the lines are': 'approximate', Credits: 'credits' };

/** SOURCES.md as HTML, with headings one level lower. */
function mapData(): string {
  const markdown = readFileSync('geo/atlas/sources/SOURCES.md', 'utf8').replace(/^# .*\n/, '');
  const marked = new Marked({
    renderer: {
      ...SAFE_MARKDOWN,
      heading({ tokens, depth }) {
        const text = this.parser.parseInline(tokens);
        const id = ANCHORS[text];
        return `<h${depth + 1}${id ? ` id="${id}"` : ''}>${text}</h${depth + 1}>\n`;
      },
    },
  });
  return marked.parse(markdown, { async: false }) as string;
}

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
    heading: 'Read for facts',
    meaning:
      'The passage on which a fact rests was read: in the work or the document itself, or on the institution’s page.',
  },
  {
    used: 'through',
    heading: 'Known through others',
    meaning: 'What it found was read where others report it: in reviews, abstracts, records and the press.',
  },
  {
    used: 'background',
    heading: 'General background',
    meaning: 'A standard work that was not read for this story: no documented fact rests on it alone.',
  },
  {
    used: 'map',
    heading: 'Data of the map',
    meaning: 'From these the lines and places of the map were made.',
  },
];

export default function SourcesPage() {
  const story = getStory('fault-lines');
  const references = bibliography(story.sources);
  const article = references.filter(({ id }) => story.after.includes(id));
  const others = references.filter(({ id }) => !story.after.includes(id));
  const notes = story.steps.filter((step) => step.dateNote);
  return (
    <div className={styles.page}>
      <nav className={styles.back} aria-label="Site">
        <a href={href('/')}>{story.title}</a>
        <a href={href(`/stories/${story.id}/`)}>Read the story</a>
        <a href={glossaryUrl(story.id)}>Glossary</a>
      </nav>
      <main>
        <h1>Sources and map data</h1>
        <p className={styles.lead}>
          Every claim of the story carries a mark that leads to one of these sources; the article is cited by
          paragraph. Figures are given with who says so. What goes beyond the article is marked as context,
          what lies after it as outlook.
        </p>
        <h2>The article</h2>
        <References entries={article} />
        <h2>Further reading</h2>
        <FurtherReading entries={others.filter(({ reading }) => reading !== null)} />
        <h2>All works, by how they were used</h2>
        {USES.map(({ used, heading, meaning }) => (
          <section key={used}>
            <h3>{heading}</h3>
            <p>{meaning}</p>
            <References entries={others.filter((entry) => entry.used === used)} />
          </section>
        ))}
        <h2>People</h2>
        <People story={story} />
        <h2>How the dates are known</h2>
        <dl className={styles.dates}>
          {notes.map((step) => (
            <div key={step.id}>
              <dt>
                <a href={href(`/stories/${story.id}/#${step.id}`)}>{step.title}</a>
              </dt>
              <dd>{step.dateNote}</dd>
            </div>
          ))}
        </dl>
        <h2>The map</h2>
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: our own account of the map’s data */}
        <div className={styles.data} dangerouslySetInnerHTML={{ __html: mapData() }} />
        <h2>Licences</h2>
        <p>
          The code is under the MIT licence. Prose, stills and data are under{' '}
          <a href="https://creativecommons.org/licenses/by/4.0/">Creative Commons Attribution 4.0</a>, with
          the credits above. The typefaces Literata and Sofia Sans Semi Condensed are under the SIL Open Font
          License 1.1.
        </p>
        <p>
          This site asks nothing of any other host, sets no cookie and collects nothing:{' '}
          <a href={href('/accessibility/')}>accessibility and privacy</a>.
        </p>
      </main>
    </div>
  );
}
