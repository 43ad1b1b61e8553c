import { fileTexts } from '../../app/_site/file-texts';
import type { LegendRow } from '../../geo/atlas/layers/layer';
import { legendEntries } from '../../geo/atlas/legend';
import { tag } from '../../geo/language/site-language';
import { formatEdtf } from '../../geo/time/dates';
import { articlesInShort, creditOf } from '../../stories/citations/articles';
import { bibliography } from '../../stories/citations/bibliography';
import { findCitations, shortReference, withoutCitations } from '../../stories/citations/citation-marks';
import { withoutLanguageMarks } from '../../stories/citations/foreign-words';
import type { Step, Story } from '../../stories/model/story';
import { type Storyboard, storyboardOf } from '../../stories/model/storyboard';
import { type Moment, sceneAt } from '../../stories/scene/scene';
import { legendRowIds } from '../../stories/scene/scene-legend';
import { stopsOf } from '../../stories/scene/scroll-progress';
import { noteAtStop } from '../../stories/talk/stop-note';

/** A slide: a step at one of its stops. */
export type PptxSlide = {
  moment: Moment;
  /** Number and title of the chapter. */
  chapter: string;
  /** What a step says of itself that goes beyond the article; empty for most. */
  flag: string;
  title: string;
  date: string;
  claim: string;
  /** Words for who does not see the picture. */
  alt: string;
  legend: readonly LegendRow[];
  /** Works that the step cites, and the map’s, in short. */
  credit: string;
  /** What the lecturer reads: notes, sources, licence; paragraphs. */
  notes: readonly string[];
};

/** What a .pptx says, without its pictures and its form. */
export type PptxContent = {
  /** BCP 47. */
  language: string;
  title: string;
  subtitle: string;
  /** What the story retells, and under which licence it stands. */
  credits: readonly string[];
  slides: readonly PptxSlide[];
  sourcesTitle: string;
  /** Full references of what the slides cite. */
  sources: readonly string[];
};

/** Markdown of a story as plain text, without citations. */
export const plain = (markdown: string): string =>
  withoutLanguageMarks(withoutCitations(markdown))
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/[*_]{1,2}(\S(?:.*?\S)?)[*_]{1,2}/g, '$1')
    .replace(/\s+/g, ' ')
    .trim();

const plainHtml = (html: string): string =>
  html
    .replace(/<[^>]+>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#38;', '&')
    .replaceAll('&amp;', '&')
    .trim();

/** Keys of the sources that a step’s prose cites, each once. */
export const citedKeys = ({ prose }: Pick<Step, 'prose'>): string[] => [
  ...new Set(findCitations(prose).map(({ key }) => key)),
];

/** Works in short, the site’s other credits after them. */
function shortSources(story: Story, step: Step): string {
  const cited = story.sources.filter(({ id }) => citedKeys(step).includes(id)).map(shortReference);
  return [[...new Set(cited)].join('; ') || articlesInShort(story), fileTexts.mapCredit]
    .filter(Boolean)
    .join(' · ');
}

/** Notes for the slide of a stop, counted from 1: what to say at it, and what to ask in any. */
function notesOfStop(story: Story, step: Step, stop: number): string[] {
  const { say, sayAtStops, ask, differ } = step.notes;
  const sayAtStop = sayAtStops[noteAtStop(sayAtStops, stop)]?.text ?? '';
  const headed = [
    [fileTexts.notesSay, [say, sayAtStop].filter(Boolean).join(' ')],
    [fileTexts.notesAsk, ask],
    [fileTexts.notesDiffer, differ],
  ] as const;
  return [
    ...headed.filter(([, text]) => text).map(([heading, text]) => `${heading}: ${plain(text)}`),
    `${fileTexts.sourcesAndLicence}: ${shortSources(story, step)}`,
    licenceLine(story),
  ];
}

/** Title, authors and licence of a story, and the credits of its map, in a sentence. */
export const licenceLine = ({ title, licence, authors }: Story): string =>
  fileTexts.licenceOfStory({
    title,
    authors: authors ?? fileTexts.founders,
    licence: licence.short,
    url: licence.url,
  });

function slidesOfStep(story: Story, board: Storyboard, position: number): PptxSlide[] {
  const step = story.steps[position];
  const stepBoard = board.steps[position];
  if (!step || !stepBoard) return [];
  const chapter = story.chapters.findIndex(({ id }) => id === step.chapter);
  const stops = stopsOf(stepBoard);
  return stops.map((progress, index) => {
    const moment = { step: position, progress };
    const isLast = index === stops.length - 1;
    return {
      moment,
      chapter: `${chapter + 1}  ${story.chapters[chapter]?.title ?? ''}`,
      flag: stepBoard.context ? fileTexts.contextFlag : stepBoard.outlook ? fileTexts.outlookFlag : '',
      title: step.title,
      date: formatEdtf(step.date),
      claim: plain(step.claim),
      alt: isLast
        ? step.alt
        : fileTexts.pictureSoFar({ number: index + 1, pictures: stops.length, alt: step.alt }),
      legend: legendEntries(legendRowIds(board, moment, sceneAt(board, moment), false)),
      credit: shortSources(story, step),
      notes: notesOfStop(story, step, index + 1),
    };
  });
}

/** What a .pptx of a story’s steps says, by their positions from 0: a slide for each stop of each step. */
export function pptxContent(story: Story, positions: readonly number[]): PptxContent {
  const board = storyboardOf(story);
  const cited = new Set(positions.flatMap((at) => (story.steps[at] ? citedKeys(story.steps[at]) : [])));
  return {
    language: tag,
    title: story.title,
    subtitle: story.subtitle,
    credits: [creditOf(story), licenceLine(story)].filter(Boolean),
    slides: positions.flatMap((position) => slidesOfStep(story, board, position)),
    sourcesTitle: fileTexts.sourcesAndLicence,
    sources: bibliography(story.sources.filter(({ id }) => cited.has(id))).map(({ html }) => plainHtml(html)),
  };
}
