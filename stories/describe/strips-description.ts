import { type DayNumber, formatEdtf, formatIsoDay } from '../../geo/time/dates';
import type { BlocLevel } from '../model/strips-schema';
import type { CountryLane, StripBar, StripBoard, StripPerson, StripWords } from '../strips/strips';

const isOn = ({ from, to }: { from: DayNumber | null; to: DayNumber | null }, day: DayNumber) =>
  (from === null || day >= from) && (to === null || day < to);

/** A post that somebody holds on a day. */
export type OfficeHolding = { person: StripPerson; bar: StripBar; pressed: boolean };

/** Who holds what on a day, in the order of the lanes, then those without a lane. */
export function officesOnDay(board: StripBoard, day: DayNumber): OfficeHolding[] {
  return [...board.lanes.flat(), ...board.others].flatMap((person) =>
    person.bars
      .filter((bar) => isOn(bar, day))
      .map((bar) => ({ person, bar, pressed: person.pressed.some((span) => isOn(span, day)) })),
  );
}

/** Capitals stay where a title has two: First Secretary, but prime minister. */
const officeInSentence = (office: string) =>
  /^\S+ [A-Z]/.test(office) ? office : office.charAt(0).toLowerCase() + office.slice(1);

const joinNames = (parts: readonly string[]) =>
  parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;

/** Higher posts first; within a rank as the lanes have them. */
const RANKS = ['premier', 'first-secretary', 'secretary', 'minister'] as const;

function officeWords(holdings: readonly OfficeHolding[], { offices }: StripWords): string {
  const posts = RANKS.flatMap((rank) => holdings.filter(({ bar }) => bar.kind === rank)).map(
    ({ person, bar, pressed }) =>
      `${person.name}, ${officeInSentence(bar.office)}${pressed ? ' (under attack)' : ''}`,
  );
  const presidium = holdings.filter(({ bar }) => bar.kind === 'presidium').map(({ person }) => person.name);
  if (presidium.length > 0) posts.push(`${joinNames(presidium)} ${offices.seat}`);
  return posts.join('; ');
}

/** Levels, hard first. */
const LEVELS: readonly BlocLevel[] = ['tight', 'mixed', 'relaxed'];

const spanOn = ({ spans }: CountryLane, day: DayNumber) => spans.find((span) => isOn(span, day));

/** The states at each level, hard ones first. */
function stateWords({ countries, words }: StripBoard, day: DayNumber): string {
  return LEVELS.map((level) => ({
    level,
    states: countries.filter((country) => spanOn(country, day)?.level === level),
  }))
    .filter(({ states }) => states.length > 0)
    .map(
      ({ level, states }) => `${words.states.levels[level]} in ${joinNames(states.map(({ name }) => name))}`,
    )
    .join('; ');
}

/** What the article says of the bloc on a day, and the links that it has drawn by then; empty before it speaks of it. */
function articleWords({ phases, pressure, links, words: { states } }: StripBoard, day: DayNumber): string {
  const statements = [phases, pressure].flatMap((spans) => spans.find((span) => isOn(span, day))?.name ?? []);
  const traced = links.filter(({ to }) => to.day <= day).map(({ words }) => words);
  const sentences = [
    statements.length > 0 &&
      `${states.author} on the ${states.name.toLowerCase()}: ${statements.join('; ')}.`,
    traced.length > 0 && `${states.author} traces ${joinNames(traced)}.`,
  ];
  return sentences.filter(Boolean).join(' ');
}

/**
 * What the strips show on a day, in words: who holds which office, policy at home in each state, by a count of dated
 * acts, and what the article says of the bloc.
 */
export function describeStrips(board: StripBoard, day: DayNumber): string {
  const date = formatEdtf(formatIsoDay(day));
  const { offices, states } = board.words;
  const held = officeWords(officesOnDay(board, day), board.words);
  const sentences = [
    `${date}.`,
    board.lanes.length > 0 && `${offices.name}: ${held}.`,
    board.countries.length > 0 && `${states.subject}, by our count of dated acts: ${stateWords(board, day)}.`,
    articleWords(board, day),
  ];
  return sentences.filter(Boolean).join(' ');
}

/** A country’s policy at home on a day, how sure it is, and what happened there. */
export function describeCountry({ words }: StripBoard, country: CountryLane, day: DayNumber): string {
  const span = spanOn(country, day);
  const level = span ? `${words.states.levels[span.level]} (${span.certainty})` : 'not known';
  const marks = country.marks.filter((mark) => isOn(mark, day)).map(({ text }) => text);
  return [`${country.name}: ${level}`, ...marks].join('; ');
}

/** Something dated on either strip, in words. */
export type DatedEvent = { day: DayNumber; words: string };

const KIND_WORDS = { rising: 'Rising: ', diplomacy: '', sign: '', outlook: 'Outlook: ' } as const;

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
