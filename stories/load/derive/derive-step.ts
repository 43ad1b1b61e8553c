import type { Position, Problem } from '../../../geo/atlas/parse/problem';
import type { Feature, Place } from '../../../geo/atlas/schema/feature-schema';
import type { Frames } from '../../../geo/atlas/schema/frames-schema';
import { idSchema } from '../../model/schema-parts';
import type { StepFile, StepFront } from '../../model/step-schema';
import type { Step } from '../../model/story';
import { stopsOf } from '../../scene/scroll-progress';
import { dayAtProgress, deriveDays } from './days';
import { citedFacts, citedParagraphs, readFact } from './facts';
import { deriveFrame } from './frame';
import { Origins } from './origins';
import { listItems, readStopNotes, type Section, type StepBody, unwrapped } from './sections';
import { deriveShow, mentionsOf, type Shown } from './show';
import { deriveBuilds, progressOfStops } from './stops';

/** What a step’s parts are derived from besides its own file. */
export type Surroundings = {
  features: ReadonlyMap<string, Feature>;
  /** Ids that are written, those of rows with mistakes included; null where they could not be read. */
  featureIds: ReadonlySet<string> | null;
  places: ReadonlyMap<string, Place>;
  frames: Frames;
  /** Keys of the articles that the story retells, the one whose paragraphs its steps name first. */
  articles: readonly string[];
  /** Last day of the step before, ISO; null for the first of the story. */
  dayBefore: string | null;
};

/** A step file as it was read: its front matter, as it is written too, with positions; its prose and the sections. */
type StepText = StepBody & {
  front: StepFront;
  raw: unknown;
  positionOf: (path: readonly PropertyKey[]) => Position;
};

/** `03-berlin-sixteenth.md` is the step `berlin-sixteenth`. */
export const idOfFile = (file: string): string => file.replace(/^.*[/\\]/, '').replace(/^\d+-|\.md$/g, '');

/** The part of a value as it was written that has that name or place in it. */
const partOf = (raw: unknown, key: string | number): unknown =>
  typeof raw === 'object' && raw !== null ? (raw as Record<string | number, unknown>)[key] : undefined;

/** Everything that the front matter names: what is there throughout, and what comes at each stop. */
function shownIn(front: StepFront, raw: unknown, progress: readonly number[]): Shown[][] {
  return [
    mentionsOf(front.map, partOf(raw, 'map'), ['map']),
    ...front.play.map(({ show }, nth) => {
      const stop = { at: progress[nth] ?? 1, before: progress[nth - 1] ?? 0 };
      const written = partOf(partOf(raw, 'play'), nth);
      const inShow = Array.isArray(written) ? undefined : partOf(written, 'show');
      const path = ['play', nth, ...(inShow === undefined ? [] : ['show'])];
      return mentionsOf(show, inShow ?? written, path).map((mention) => ({ ...mention, stop }));
    }),
  ];
}

/** The feature of that id; of a layer’s id, its features that are there on a day. */
const featuresOf = (name: string, day: string, { features }: Surroundings): string[] =>
  features.has(name)
    ? [name]
    : [...features.values()]
        .filter(({ layer, from, to, exploreOnly }) => {
          const isThere = (from === null || from <= day) && (to === null || day < to);
          return layer === name && isThere && !exploreOnly;
        })
        .map((feature) => feature.id);

/** Places that a step is about: those of the features that come in it. */
const placesOf = (ids: readonly string[], { features, places }: Surroundings): Place[] =>
  ids.flatMap((id) => {
    const { place, fromPlace, toPlace } = features.get(id) ?? {};
    return [place, fromPlace, toPlace].flatMap((name) => (name && places.get(name)) || []);
  });

/** The key label: as the front matter has it, or with the first stop that gives its words. */
function deriveLabel(
  front: StepFront,
  stops: readonly Shown[][],
  progress: readonly number[],
  origins: Origins,
): StepFile['label'] {
  if (front.label) return front.label;
  const nth = front.play.findIndex(({ label }) => label !== undefined);
  const text = front.play[nth]?.label;
  if (text === undefined) return { text: '', at: 'frame', from: 1 };
  origins.set(['label'], ['play', nth]);
  return { text, at: stops[nth]?.[0]?.id ?? 'frame', from: progress[nth] ?? 1 };
}

/** The stop to which a mistake in the paragraphs leads: the first that goes back, or that of the last paragraph. */
function paragraphToMend(play: StepFront['play']): number {
  const placed = play.flatMap(({ paragraph }, nth) => (paragraph ? [{ paragraph, nth }] : []));
  const back = placed.find(({ paragraph }, at) => paragraph < (placed[at - 1]?.paragraph ?? 1));
  const [highest] = [...placed].sort((a, b) => b.paragraph - a.paragraph);
  return (back ?? highest)?.nth ?? 0;
}

/** A lecturer’s notes of a step file; empty texts where it has none. */
export function notesOf({ sections }: Pick<StepBody, 'sections'>): Step['notes'] {
  const note = (name: Section) => unwrapped(sections[name]?.text ?? '');
  const { say, stops } = readStopNotes(sections.Say ?? { text: '', line: 1 });
  const sayAtStops = stops.flatMap(({ stop, text }) => (stop === null ? [] : [{ stop, text }]));
  return { say, sayAtStops, ask: note('Ask'), differ: note('Differ') };
}

/** Reports notes on stops that the step does not have, or that do not stand in the order of its stops. */
function checkStopNotes(
  file: string,
  { sections }: Pick<StepBody, 'sections'>,
  builds: readonly number[],
  problems: Problem[],
): void {
  const count = stopsOf({ builds: [...builds] }).length;
  let last = 0;
  for (const { stop, text, line } of sections.Say ? readStopNotes(sections.Say).stops : []) {
    const report = (message: string) => problems.push({ file, line, column: 1, message });
    if (stop === null) report('a note in the list under Say names its stop: “- stop 2: …”');
    else if (stop < 1 || stop > count)
      report(`there is no stop ${stop}: the step has ${count === 1 ? 'one stop' : `${count} stops`}`);
    else if (stop <= last) report(`the note on stop ${stop} stands after that on stop ${last}`);
    else if (text === '') report(`the note on stop ${stop} says nothing`);
    if (stop !== null && stop <= count) last = Math.max(last, stop);
  }
}

/**
 * Makes the full step of a step file: what the file leaves out is derived from it, from the atlas and from the step
 * before. Mistakes are added to `problems`, each with the line where its author wrote it; with one in what everything
 * else hangs on the step is null.
 */
export function deriveStep(
  file: string,
  { front, raw, prose, sections, ...text }: StepText,
  around: Surroundings,
  problems: Problem[],
): Omit<Step, 'chapter'> | null {
  const origins = new Origins();
  const positionOf = (path: readonly PropertyKey[]) => origins.positionOf(path, text.positionOf);
  const report = (path: readonly PropertyKey[], message: string) =>
    problems.push({ file, ...positionOf(path), message });

  const id = front.id ?? idOfFile(file);
  const wrongId = idSchema.safeParse(id).error?.issues[0]?.message;
  if (wrongId) report(['id'], `the file’s name, ${id}, is the id of the step: ${wrongId}`);

  const days = deriveDays(front.date, front.days, around.dayBefore);
  const progress = progressOfStops(front.play, days);
  const fallsAt = progress.findIndex((at, nth) => at < (progress[nth - 1] ?? 0));
  if (fallsAt > 0) report(['play', fallsAt], `plays at ${progress[fallsAt]}, before what stands above it`);

  const [throughout = [], ...stops] = shownIn(front, raw, progress);
  const show = deriveShow([throughout, ...stops].flat(), days, around, origins, report);
  const label = deriveLabel(front, stops, progress, origins);
  const framed = deriveFrame(
    front,
    placesOf([front.focus ?? label.at, ...stops.flat().map((shown) => shown.id)], around),
    around,
    (field, message) => report([field], message),
  );
  if (!framed) return null;
  origins.set(['bounds'], ['frame']);
  origins.set(['boundsPhone'], front.phone === undefined ? ['frame'] : ['phone']);
  if (!front.days) origins.set(['days'], ['date']);
  origins.set(['buildParagraphs'], ['play', paragraphToMend(front.play)]);

  const play = stops.map((mentions, nth) => {
    const at = progress[nth] ?? 1;
    const seen = mentions.flatMap(({ id: name, path }) =>
      featuresOf(name, dayAtProgress(days, at), around).map((feature) => ({ feature, path })),
    );
    seen.forEach(({ path }, shown) => {
      origins.set(['play', nth, 'shows', shown], path);
    });
    return { at, shows: at === 0 ? [] : seen.map(({ feature }) => feature) };
  });

  const facts = (sections.Facts ? listItems(sections.Facts) : []).flatMap((item) => {
    const fact = readFact(item, around.articles);
    if (!fact) {
      const message = 'a fact names what it rests on: [@key] or [@key, p. 12] after it';
      problems.push({ file, line: item.line, column: 1, message });
    }
    return fact ?? [];
  });
  const use = [...facts, ...citedFacts(prose, facts, around.articles)];
  use.forEach(({ line }, nth) => {
    origins.set(['use', nth], { line, column: 1 });
  });
  const { builds, buildParagraphs } = deriveBuilds(front.play, progress);
  checkStopNotes(file, { sections }, builds, problems);
  const { frame: _frame, phone: _phone, map: _map, ...rest } = front;
  return {
    ...rest,
    id,
    days,
    paragraphs: front.paragraphs ?? citedParagraphs(prose.text, around.articles[0]),
    ...framed,
    still: front.still ?? 1,
    ...{ builds, buildParagraphs },
    show,
    label,
    play,
    notes: notesOf({ sections }),
    use: use.map(({ fact }) => fact),
    avoid: sections.Avoid ? listItems(sections.Avoid).map(({ text }) => text) : [],
    prose: prose.text,
    file,
    proseLine: prose.line,
    positionOf,
  };
}
