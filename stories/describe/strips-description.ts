import { type DayNumber, edtfWords, isoDay } from '../../geo/time/dates';
import type { BlocLevel } from '../model/strips-schema';
import type { CountryLane, StripBar, StripBoard, StripPerson } from '../strips/strips';

const isOn = ({ from, to }: { from: DayNumber | null; to: DayNumber | null }, day: DayNumber) =>
  (from === null || day >= from) && (to === null || day < to);

/** A post that somebody holds on a day. */
export type OfficeHolding = { person: StripPerson; bar: StripBar; pressed: boolean };

/** Who holds what on a day, in the order of the lanes. */
export function officesOnDay(board: StripBoard, day: DayNumber): OfficeHolding[] {
  return board.lanes
    .flat()
    .flatMap((person) =>
      person.bars
        .filter((bar) => isOn(bar, day))
        .map((bar) => ({ person, bar, pressed: person.pressed.some((span) => isOn(span, day)) })),
    );
}

/** How the bloc is read on a day: its level, the one it is turning from while it turns, and the reading’s words. */
export function blocLevelOnDay(
  board: StripBoard,
  day: DayNumber,
): { level: BlocLevel; from?: BlocLevel; text: string } {
  const at = board.trace.findLastIndex((turn) => day >= turn.day - turn.slopeDays / 2);
  const turn = board.trace[Math.max(0, at)];
  const before = board.trace[at - 1];
  if (!turn) return { level: 'mixed', text: '' };
  const turning = before && before.level !== turn.level && day < turn.day + turn.slopeDays / 2;
  return { level: turn.level, text: turn.text, ...(turning ? { from: before.level } : {}) };
}

/** Capitals stay where a title has two: First Secretary, but prime minister. */
const officeInSentence = (office: string) =>
  /^\S+ [A-Z]/.test(office) ? office : office.charAt(0).toLowerCase() + office.slice(1);

const joinNames = (parts: readonly string[]) =>
  parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;

/** Higher posts first; within a rank as the lanes have them. */
const RANKS = ['premier', 'first-secretary', 'minister'] as const;

function moscowWords(holdings: readonly OfficeHolding[]): string {
  const posts = RANKS.flatMap((rank) => holdings.filter(({ bar }) => bar.kind === rank)).map(
    ({ person, bar, pressed }) =>
      `${person.name}, ${officeInSentence(bar.office)}${pressed ? ' (under attack)' : ''}`,
  );
  const presidium = holdings.filter(({ bar }) => bar.kind === 'presidium').map(({ person }) => person.name);
  if (presidium.length > 0) posts.push(`${joinNames(presidium)} in the Presidium`);
  return posts.join('; ');
}

const LEVEL_WORDS: Readonly<Record<BlocLevel, string>> = {
  relaxed: 'relaxation',
  mixed: 'a mixture of both',
  tight: 'retrenchment',
};

const blocWords = ({ level, from, text }: ReturnType<typeof blocLevelOnDay>) => {
  const reading = from ? `turning from ${LEVEL_WORDS[from]} to ${LEVEL_WORDS[level]}` : LEVEL_WORDS[level];
  return `${reading} (${text})`;
};

/** What the strips show on a day, in words: who holds which office, and how the bloc is read. */
export function describeStrips(board: StripBoard, day: DayNumber): string {
  const date = edtfWords(isoDay(day));
  const moscow = moscowWords(officesOnDay(board, day));
  return `${date}. Moscow: ${moscow}. The bloc, as Kramer is read here: ${blocWords(blocLevelOnDay(board, day))}.`;
}

/** How a country’s policy is read on a day, and whether the article says so of it or of the bloc. */
export function describeCountry(country: CountryLane, day: DayNumber): string {
  const span = country.spans.find((candidate) => isOn(candidate, day));
  if (!span) return `${country.name}: not treated by the article`;
  const ground = span.ink === 'named' ? 'said of the country' : 'said of the bloc as a whole';
  const marks = country.marks.filter((mark) => isOn(mark, day)).map(({ text }) => text);
  return [`${country.name}: ${span.level}, ${ground}`, ...marks].join('; ');
}

/** Something dated on either strip, in words. */
export type DatedEvent = { day: DayNumber; words: string };

const KIND_WORDS = { rising: 'Rising: ', diplomacy: '', outlook: 'Outlook: ' } as const;

function personEvents({ surname, events }: StripPerson): DatedEvent[] {
  return events.map(({ day, date, text, context }) => {
    const sentence = text.includes(surname) ? text : `${surname}: ${text}`;
    return { day, words: `${date}, ${sentence}${context ? ' (beyond the article)' : ''}` };
  });
}

/** All dated events and marks of both strips, in order. */
export function datedEvents(board: StripBoard): DatedEvent[] {
  const moscow = [...board.lanes.flat(), ...board.others].flatMap(personEvents);
  const bloc = board.marks.map(({ day, date, kind, text, hollow }) => ({
    day,
    words: `${date}, ${KIND_WORDS[kind]}${text}${hollow ? ' (reported)' : ''}`,
  }));
  return [...moscow, ...bloc].sort((a, b) => a.day - b.day);
}
