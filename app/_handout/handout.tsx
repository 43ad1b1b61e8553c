import { Fragment } from 'react';
import * as citing from '#messages/cite';
import * as messages from '#messages/handout';
import { palettes } from '../../geo/drawing/palette';
import { formatEdtf } from '../../geo/time/dates';
import { retellingOf } from '../../stories/citations/articles';
import { type BibliographyEntry, bibliography } from '../../stories/citations/bibliography';
import type { Chapter, Story } from '../../stories/model/story';
import { type Sheet, sheetsInStep, sheetsOf, sourcesOfSheet } from '../../stories/sheets/sheets';
import { glossaryUrl } from '../_cards/card-address';
import { storyCitation } from '../_cite/citation-texts';
import { HomeLink } from '../_site/home-link';
import { LanguageLinks } from '../_site/languages/language-links';
import { otherVersions } from '../_site/languages/versions';
import { currentEdition } from '../_site/load-editions';
import { CitationMeta } from '../_site/share/citation-meta';
import { href } from '../_site/urls/urls';
import { RichText } from '../_ui/text/rich-text';
import styles from './handout.module.css';
import coverStyles from './handout-cover.module.css';
import { HandoutGlossary } from './handout-glossary';
import { HandoutLegend } from './handout-legend';
import { HandoutSheet } from './handout-sheet';
import { HandoutStep } from './handout-step';
import { PredictionSheet } from './prediction-sheet';
import { QuestionSheet } from './question-sheet';

/** Light colours in every theme: a dark page would be printed with pale text. */
const PRINT_PALETTE_CSS = `:root:root:root{color-scheme:light;${Object.entries({
  ...palettes.light,
  paper: '#FFFFFF',
})
  .map(([name, color]) => `--${name}:${color};`)
  .join('')}}`;

type HandoutProps = {
  story: Story;
  chapters: readonly Chapter[];
  /** Whether each step has the lecturer’s notes, which are not for students. */
  withNotes?: boolean;
};

function Head({ story, chapters, withNotes }: HandoutProps) {
  const [singleChapter] = chapters.length < story.chapters.length ? chapters : [];
  const numberOf = ({ id }: Chapter) => story.chapters.findIndex((chapter) => chapter.id === id) + 1;
  return (
    <header className={coverStyles.head}>
      <p className={styles.kicker}>
        {singleChapter
          ? messages.chapterOfChapters({ number: numberOf(singleChapter), chapters: story.chapters.length })
          : withNotes
            ? messages.lecturersCopy
            : messages.handout}
      </p>
      <h1>
        {singleChapter
          ? messages.chapterTitle({ story: story.title, chapter: singleChapter.title })
          : story.title}
      </h1>
      <p className={coverStyles.subtitle}>
        {singleChapter ? formatEdtf(singleChapter.dates) : story.subtitle}
      </p>
      {withNotes && (
        <p className={coverStyles.lecturerCopyNotice}>
          <RichText text={messages.withNotes} tags={{ strong: (words) => <b>{words}</b> }} />
        </p>
      )}
      <p className={coverStyles.lead}>{singleChapter ? singleChapter.summary : story.lead}</p>
      <p>
        {retellingOf(story) && `${retellingOf(story)}. `}
        {messages.parts({ glossary: String(story.glossary.length > 0) })}
      </p>
    </header>
  );
}

function Contents({ story, chapters }: { story: Story; chapters: readonly Chapter[] }) {
  return (
    <nav className={coverStyles.contents} aria-label={messages.contents}>
      <ol>
        {chapters.map((chapter) => (
          <li key={chapter.id} value={story.chapters.indexOf(chapter) + 1}>
            <a href={`#${chapter.id}`}>{chapter.title}</a> <span>{formatEdtf(chapter.dates)}</span>
            <ol className={coverStyles.claims}>
              {chapter.steps.map(({ id, title, claim }) => (
                <li key={id} value={story.steps.findIndex((step) => step.id === id) + 1}>
                  <a href={`#${id}`}>{title}</a>. {claim}
                </li>
              ))}
            </ol>
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** Address of an edition: the whole handout, that with a lecturer’s notes, or that of a chapter. */
function handoutPath({ story, chapters, withNotes }: HandoutProps): `/${string}` {
  const chapter = chapters.length === story.chapters.length ? '' : `${chapters[0]?.id}/`;
  return `/handout/${story.id}/${withNotes ? 'notes/' : chapter}`;
}

/** Links to other editions; on screens only. */
function OtherEditions({ story, chapters, withNotes }: HandoutProps) {
  const isWholeStory = chapters.length === story.chapters.length;
  return (
    <nav className={coverStyles.siteNav} aria-label={messages.siteLabel}>
      <p>
        <HomeLink />
        <a href={href(`/stories/${story.id}/${isWholeStory ? '' : `#${chapters[0]?.steps[0]?.id}`}`)}>
          {messages.readOnScreen}
        </a>
        {story.glossary.length > 0 && <a href={glossaryUrl(story.id)}>{messages.glossary}</a>}
        {!isWholeStory && <a href={href(`/handout/${story.id}/`)}>{messages.wholeStory}</a>}
        {withNotes ? (
          <a href={href(`/handout/${story.id}/`)}>{messages.forStudents}</a>
        ) : (
          <a href={href(`/handout/${story.id}/notes/`)}>{messages.forLecturers}</a>
        )}
        <LanguageLinks versions={otherVersions(handoutPath({ story, chapters, withNotes }), story.id)} />
      </p>
      <p>{messages.howToPrint}</p>
      {isWholeStory && !withNotes && (
        <p>
          {`${messages.oneChapter} `}
          {story.chapters.map(({ id, title }, index) => (
            <span key={id}>
              {index > 0 && ', '}
              <a href={href(`/handout/${story.id}/${id}/`)}>{title}</a>
            </span>
          ))}
        </p>
      )}
    </nav>
  );
}

type SourcesProps = {
  references: readonly BibliographyEntry[];
  licence: string;
  /** How the story is cited. */
  citation: string;
};

function Sources({ references, licence, citation }: SourcesProps) {
  return (
    <section className={styles.sources} aria-labelledby="sources">
      <h2 id="sources">{messages.sources}</h2>
      <ul>
        {references.map(({ id, html }) => (
          // biome-ignore lint/security/noDangerouslySetInnerHtml: made by the citation processor from our own data
          <li key={id} id={`source-${id}`} dangerouslySetInnerHTML={{ __html: html }} />
        ))}
      </ul>
      <p className={styles.finePrint}>{`${citing.howToCite}: ${citation}`}</p>
      <p className={styles.finePrint}>{messages.credits({ licence })}</p>
    </section>
  );
}

/** The sheets of no step: they come after the last step of the story. */
const closingSheets = (story: Story, chapter: Chapter): Sheet[] =>
  chapter === story.chapters.at(-1)
    ? sheetsOf(story).filter(({ content }) => content.steps.length === 0)
    : [];

/** Keys of the sources cited in the chapters’ prose, panels, sheets and documents. */
function citedSources(story: Story, chapters: readonly Chapter[]): ReadonlySet<string> {
  const steps = chapters.flatMap((chapter) => chapter.steps);
  const ids = new Set(steps.map(({ id }) => id));
  const panels = story.panels.filter((panel) => panel.steps.some((id) => ids.has(id)));
  const documents = story.documents.filter(({ step }) => ids.has(step));
  const text = [
    ...steps.flatMap(({ prose, predict }) => [prose, predict?.about ?? '']),
    ...panels.flatMap(({ rows }) => rows.flatMap(({ source }) => source)),
    ...steps.flatMap(({ id }) => sheetsInStep(story, id).flatMap(sourcesOfSheet)),
    ...chapters.flatMap((chapter) => closingSheets(story, chapter).flatMap(sourcesOfSheet)),
    ...documents.map(({ edition }) => edition),
  ];
  return new Set(story.sources.map(({ id }) => id).filter((id) => text.some((part) => part.includes(id))));
}

/** A chapter: what it asks before it is read, a sheet a step, and questions for a class. */
function ChapterSheets({
  story,
  chapter,
  withNotes,
}: {
  story: Story;
  chapter: Chapter;
  withNotes: boolean;
}) {
  const opening = (
    <div className={styles.chapterOpening}>
      <h2 id={chapter.id}>{`${story.chapters.indexOf(chapter) + 1}. ${chapter.title}`}</h2>
      <p>
        <b>{formatEdtf(chapter.dates)}</b> {chapter.summary}
      </p>
    </div>
  );
  const isAsking = chapter.steps.some(({ predict }) => predict);
  return (
    <section className={styles.chapter} aria-labelledby={chapter.id}>
      {isAsking && <PredictionSheet {...{ story, chapter, opening }} withAnswers={withNotes} />}
      {chapter.steps.map((step, index) => (
        <Fragment key={step.id}>
          <HandoutStep {...{ story, step, withNotes }} opening={index === 0 && !isAsking ? opening : null} />
          {sheetsInStep(story, step.id).map((sheet) => (
            <HandoutSheet key={sheet.content.id} story={story} sheet={sheet} />
          ))}
        </Fragment>
      ))}
      {closingSheets(story, chapter).map((sheet) => (
        <HandoutSheet key={sheet.content.id} story={story} sheet={sheet} />
      ))}
      <QuestionSheet story={story} chapter={chapter} />
    </section>
  );
}

/**
 * The handout for print: cover, legend, a sheet per step, questions per chapter, glossary, and sources; for lecturers
 * with their notes.
 */
export function Handout({ story, chapters, withNotes = false }: HandoutProps) {
  const cited = citedSources(story, chapters);
  const references = bibliography(story.sources).filter(
    ({ id }) => cited.has(id) || story.after.includes(id),
  );
  return (
    <div
      className={styles.handout}
      data-single-chapter={chapters.length === 1 || undefined}
      data-notes={withNotes || undefined}
    >
      <style href="paper" precedence="high">
        {PRINT_PALETTE_CSS}
      </style>
      <CitationMeta
        story={story}
        title={`${story.title}: ${story.subtitle}`}
        description={story.lead}
        path={`/stories/${story.id}/`}
      />
      <OtherEditions story={story} chapters={chapters} withNotes={withNotes} />
      <main>
        <Head story={story} chapters={chapters} withNotes={withNotes} />
        <Contents story={story} chapters={chapters} />
        <HandoutLegend story={story} chapters={chapters} />
        {chapters.map((chapter) => (
          <ChapterSheets key={chapter.id} {...{ story, chapter, withNotes }} />
        ))}
        <HandoutGlossary story={story} chapters={chapters} />
        <Sources
          references={references}
          licence={story.licence.short}
          citation={storyCitation(story, currentEdition()).chicago}
        />
      </main>
    </div>
  );
}
