import { didYouMean } from '../../../geo/atlas/parse/did-you-mean';
import type { Problem } from '../../../geo/atlas/parse/problem';
import { edtfSpan, formatEdtf, parseEdtf, parseIsoDay } from '../../../geo/time/dates';
import type { LevelStrip, StripPersonRow, StripsFile } from '../../model/strips-schema';
import { featuresById, type ParsedStory } from './parts';
import { citationProblem, isFromArticle } from './sources';

type Path = readonly PropertyKey[];
type Report = (path: Path, message: string) => void;
type Check = (strips: StripsFile, parts: ParsedStory, report: Report) => void;

/** What the checks read of a strip that the story does not have. */
const NO_OFFICES: { people: StripPersonRow[] } = { people: [] };
const NO_LEVELS: Pick<LevelStrip, 'marks' | 'links' | 'pressure' | 'lanes'> = {
  ...{ marks: [], links: [], pressure: [], lanes: [] },
};

/** A turn that is known by its month is drawn over four weeks at least, one that is not over eight. */
const MIN_SLOPE_DAYS = { month: 28, approximate: 56 };

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Every row of the strips that has a source or a date, with its path. */
function* rowsOf(value: unknown, path: Path = []): Generator<{ row: Record<string, unknown>; path: Path }> {
  if (Array.isArray(value)) {
    for (const [at, entry] of value.entries()) yield* rowsOf(entry, [...path, at]);
  } else if (isRecord(value)) {
    yield { row: value, path };
    for (const [key, entry] of Object.entries(value)) yield* rowsOf(entry, [...path, key]);
  }
}

const checkSources: Check = (strips, parts, report) => {
  const known = parts.known.sources;
  for (const { row, path } of rowsOf(strips)) {
    for (const reference of (row.source as string[] | undefined) ?? []) {
      const message = citationProblem(reference, known);
      if (message) report([...path, 'source'], message);
    }
  }
};

/** Checks that days are on the axis, and inside the date that is shown with them. */
const checkDays: Check = ({ axis, ...strips }, _parts, report) => {
  for (const { row, path } of rowsOf(strips)) {
    for (const key of ['from', 'to', 'day']) {
      const day = row[key];
      if (typeof day === 'string' && (day < axis.from || day > axis.to)) {
        report([...path, key], `${day} does not lie on the axis, ${axis.from} to ${axis.to}`);
      }
    }
    if (typeof row.day !== 'string' || typeof row.edtf !== 'string') continue;
    const { from, to } = edtfSpan(parseEdtf(row.edtf));
    const day = parseIsoDay(row.day);
    if (day < from || day >= to) report([...path, 'day'], `${row.day} lies outside ${row.edtf}`);
  }
};

const checkAxis: Check = ({ axis }, { steps, complete }, report) => {
  if (!(axis.from < axis.lastDay && axis.lastDay < axis.to)) {
    report(['axis'], '`from`, `lastDay` and `to` must follow each other');
  }
  if (!complete.steps) return;
  const first = steps[0]?.days[0]?.[1];
  const last = steps.at(-1)?.days.at(-1)?.[1];
  if (first && axis.from > first)
    report(['axis', 'from'], `the story begins on ${first}, before the axis does`);
  if (last && axis.lastDay < last)
    report(['axis', 'lastDay'], `the story goes on to ${last}, beyond the axis’s last day`);
};

const checkPeople: Check = ({ moscow = NO_OFFICES }, { known: { people: known } }, report) => {
  moscow.people.forEach(({ person, bars }, at) => {
    const path = ['moscow', 'people', at];
    if (known && !known.has(person)) {
      report([...path, 'person'], `"${person}" is not in people.yaml${didYouMean(person, known)}`);
    }
    bars.forEach((bar, nth) => {
      const before = bars.slice(0, nth).findLast(({ kind }) => kind === bar.kind);
      if (before && (before.to === null || bar.from < before.to)) {
        report([...path, 'bars', nth, 'from'], `${person}: the bar before is not yet over on ${bar.from}`);
      }
    });
  });
};

/** Checks that there is exactly one prime minister, or someone in that place, on every day. */
const checkPremiers: Check = ({ axis, moscow = NO_OFFICES }, _parts, report) => {
  const premiers = moscow.people
    .flatMap(({ person, bars }, at) =>
      bars.map((bar, nth) => ({ ...bar, person, path: ['moscow', 'people', at, 'bars', nth] })),
    )
    .filter(({ kind }) => kind === 'premier')
    .sort((a, b) => a.from.localeCompare(b.from));
  const [first] = premiers;
  if (first && first.from !== axis.from) {
    report([...first.path, 'from'], `nobody stands at the top from ${axis.from} to ${first.from}`);
  }
  premiers.forEach(({ person, to, path }, at) => {
    const next = premiers[at + 1];
    if (to === (next?.from ?? null)) return;
    const follows = next ? `${next.person} follows on ${next.from}` : 'nobody follows';
    report([...path, 'to'], `${person} is prime minister until ${to ?? 'the end'}, but ${follows}`);
  });
};

/** What is wrong with the slope by which a level begins, by how exactly its day is known; null if nothing is. */
function slopeProblem(slopeDays: number, edtf: string): string | null {
  const { start } = parseEdtf(edtf);
  if (!start || (start.precision === 'day' && !start.approximate)) {
    return slopeDays === 0 ? null : `a slope of ${slopeDays} days, though its day is known`;
  }
  if (slopeDays === 0) return `stands upright as if its day were known, but the date is ${formatEdtf(edtf)}`;
  const least = MIN_SLOPE_DAYS[start.approximate ? 'approximate' : 'month'];
  return slopeDays < least ? `a slope of ${slopeDays} days, for ${formatEdtf(edtf)} at least ${least}` : null;
}

const checkMarks: Check = ({ bloc = NO_LEVELS }, { rows, complete }, report) => {
  if (!complete.rows) return;
  const known = featuresById(rows);
  bloc.marks.forEach(({ feature, edtf }, at) => {
    if (feature === undefined) return;
    const row = known.get(feature);
    if (!row) {
      const hint = didYouMean(feature, known.keys());
      report(['bloc', 'marks', at, 'feature'], `feature "${feature}" is unknown${hint}`);
    } else if (row.date !== edtf) {
      report(['bloc', 'marks', at, 'edtf'], `${feature} is ${edtf} here, but ${row.date} on the map`);
    }
  });
};

const isLaneOf =
  (state: string) =>
  (lane: LevelStrip['lanes'][number]): boolean =>
    lane.state === state;

/** Checks that drop-lines join a dated event to a dated turn that does not precede it, and rest on the article. */
const checkLinks: Check = ({ moscow = NO_OFFICES, bloc = NO_LEVELS }, parts, report) => {
  // a turn that could not be read would be missed
  if (!parts.complete.strips) return;
  bloc.links.forEach(({ from, to, source }, at) => {
    const path = ['bloc', 'links', at];
    const person = moscow.people.find((candidate) => candidate.person === from.person);
    if (!person?.events.some(({ day }) => day === from.day)) {
      report([...path, 'from'], `${from.person} has no event on ${from.day} in the Moscow strip`);
    }
    const turns = to.state === undefined ? bloc.pressure : bloc.lanes.find(isLaneOf(to.state))?.spans;
    if (!turns?.some((turn) => turn.from === to.day)) {
      report([...path, 'to'], `${to.state ?? 'the pressure'} has no turn on ${to.day} in the bloc strip`);
    }
    if (to.day < from.day) report([...path, 'to'], `the turn of ${to.day} precedes the event of ${from.day}`);
    const isFromParagraph = (reference: string) =>
      reference.includes(' ¶') && isFromArticle(reference, parts);
    if (!source.some(isFromParagraph)) {
      const articles = parts.after?.join(' or ') || 'an article that story.md names in `after`';
      report(
        [...path, 'source'],
        `the article must draw the connection: cite ${articles} with its paragraph`,
      );
    }
  });
};

/** Checks that the article’s statements on the pressure follow each other without a gap. */
const checkPressure: Check = ({ bloc = NO_LEVELS }, _parts, report) => {
  bloc.pressure.forEach(({ from }, at) => {
    const before = bloc.pressure[at - 1];
    if (before && before.to !== from) {
      report(['bloc', 'pressure', at], `the statement before ends on ${before.to}, not on ${from}`);
    }
  });
};

type LaneSpan = LevelStrip['lanes'][number]['spans'][number];

const describeSpan = ({
  level,
  certainty,
  from,
  to,
}: Pick<LaneSpan, 'from' | 'to' | 'certainty'> & { level?: string }) =>
  `${level} (${certainty}) from ${from ?? 'before'} to ${to ?? 'the end'}`;

/** The lanes of states whose levels the map shows say the same: its rows of bloc-policy, all of them and no others. */
const checkLanes: Check = ({ bloc = NO_LEVELS }, { rows, complete }, report) => {
  // a span that could not be read would leave a gap
  if (!complete.strips) return;
  const states = new Set(rows.flatMap(({ feature }) => feature.ref ?? []));
  const policies = rows.map(({ feature }) => feature).filter(({ layer }) => layer === 'bloc-policy');
  const laneStates = new Set(bloc.lanes.map(({ state }) => state));
  // of a state without a lane, or without levels on the map, there is nothing to compare
  const onMap = new Set(
    policies
      .filter((row) => laneStates.has(row.state ?? ''))
      .map((row) => `${row.state} ${describeSpan(row)}`),
  );
  const isOnMap = (state: string) => policies.some((row) => row.state === state);
  const fadeOf = ({ state, from }: { state: string; from: string | null }) =>
    policies.find((row) => row.state === state && row.from === from)?.fadeInDays ?? 0;
  bloc.lanes.forEach(({ state, spans }, at) => {
    const path = ['bloc', 'lanes', at];
    if (complete.rows && !states.has(state)) {
      report([...path, 'state'], `state "${state}" is unknown${didYouMean(state, states)}`);
    }
    spans.forEach((span, nth) => {
      const before = spans[nth - 1];
      if (before && before.to !== span.from) {
        report([...path, 'spans', nth], `${state}: a gap between ${before.to} and ${span.from}`);
      }
      const problem = slopeProblem(span.slopeDays, span.edtf);
      if (problem) report([...path, 'spans', nth], `${state}: ${problem}`);
      if (!complete.rows || !isOnMap(state)) return;
      if (!onMap.delete(`${state} ${describeSpan(span)}`)) {
        report([...path, 'spans', nth], `${state}: the map does not show ${describeSpan(span)}`);
      } else if (fadeOf({ state, from: span.from }) !== span.slopeDays) {
        const days = fadeOf({ state, from: span.from });
        report(
          [...path, 'spans', nth, 'slopeDays'],
          `${state}: on the map the level fades in over ${days} days`,
        );
      }
    });
  });
  if (complete.rows)
    for (const missing of onMap) report(['bloc', 'lanes'], `the map shows ${missing}, but no lane does`);
};

/** The band counts states, and measures nothing: its caption says so. A translation says what the original does. */
const checkCaption: Check = ({ bloc }, { isTranslation }, report) => {
  if (bloc && !isTranslation && !/\b(?:no|not a) measure\b/.test(bloc.caption))
    report(['bloc', 'caption'], 'the caption says that the band is “not a measure”');
};

const CHECKS = [
  checkCaption,
  ...[checkSources, checkDays, checkAxis, checkPeople, checkPremiers],
  ...[checkMarks, checkLinks, checkPressure, checkLanes],
];

/** Checks the two strips, and that they agree with the map, the people’s cards and the steps’ days. */
export function checkStrips(parts: ParsedStory): Problem[] {
  const { strips, positionOf, folder } = parts;
  if (!strips) return [];
  const problems: Problem[] = [];
  const report: Report = (path, message) => {
    problems.push({ file: `${folder}/strips.yaml`, ...positionOf.strips(path), message });
  };
  for (const check of CHECKS) check(strips, parts, report);
  return problems;
}
