import * as messages from '#messages/strips';
import { inLowerCase } from '../../geo/language/capitals';
import { formatConjunction } from '../../geo/language/lists';
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
const officeInSentence = (office: string) => (/^\S+ [A-Z]/.test(office) ? office : inLowerCase(office));

/** Higher posts first; within a rank as the lanes have them. */
const RANKS = ['premier', 'first-secretary', 'secretary', 'minister'] as const;

function officeWords(holdings: readonly OfficeHolding[], { offices }: StripWords): string {
  const posts = RANKS.flatMap((rank) => holdings.filter(({ bar }) => bar.kind === rank)).map(
    ({ person, bar, pressed }) => {
      const values = { person: person.name, office: officeInSentence(bar.office) };
      return pressed ? messages.officeUnderAttack(values) : messages.officeHeld(values);
    },
  );
  const presidium = holdings.filter(({ bar }) => bar.kind === 'presidium').map(({ person }) => person.name);
  if (presidium.length > 0)
    posts.push(messages.seatsHeld({ people: formatConjunction(presidium), seat: offices.seat }));
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
    .map(({ level, states }) =>
      messages.levelIn({
        level: words.states.levels[level],
        states: formatConjunction(states.map(({ name }) => name)),
      }),
    )
    .join('; ');
}

/** What the article says of the bloc on a day, and the links that it has drawn by then; empty before it speaks of it. */
function articleWords({ phases, pressure, links, words: { states } }: StripBoard, day: DayNumber): string {
  const statements = [phases, pressure].flatMap((spans) => spans.find((span) => isOn(span, day))?.name ?? []);
  const traced = links.filter(({ to }) => to.day <= day).map(({ words }) => words);
  const { author } = states;
  const sentences = [
    statements.length > 0 &&
      messages.authorOnBloc({ author, bloc: inLowerCase(states.name), statements: statements.join('; ') }),
    traced.length > 0 && messages.authorTraces({ author, links: formatConjunction(traced) }),
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
    messages.dayDescribed({ date }),
    board.lanes.length > 0 && messages.officesDescribed({ place: offices.name, offices: held }),
    board.countries.length > 0 &&
      messages.statesDescribed({ subject: states.subject, levels: stateWords(board, day) }),
    articleWords(board, day),
  ];
  return sentences.filter(Boolean).join(' ');
}

/** A country’s policy at home on a day, how sure it is, and what happened there. */
export function describeCountry({ words }: StripBoard, country: CountryLane, day: DayNumber): string {
  const span = spanOn(country, day);
  const level = span
    ? messages.countryLevel({
        country: country.name,
        level: words.states.levels[span.level],
        certainty: span.certainty,
      })
    : messages.countryUnknown({ country: country.name });
  const marks = country.marks.filter((mark) => isOn(mark, day)).map(({ text }) => text);
  return [level, ...marks].join('; ');
}

/** Something dated on either strip, in words. */
export type DatedEvent = { day: DayNumber; words: string };

function personEvents({ surname, events }: StripPerson): DatedEvent[] {
  return events.map(({ day, date, text, context }) => {
    const event = text.includes(surname) ? text : messages.eventOf({ person: surname, event: text });
    return { day, words: messages.personEvent({ date, event, beyond: String(context) }) };
  });
}

/** All dated events and marks of both strips, in order. */
export function datedEvents(board: StripBoard): DatedEvent[] {
  const moscow = [...board.lanes.flat(), ...board.others].flatMap(personEvents);
  const bloc = board.marks.map(({ day, date, kind, text, hollow }) => ({
    day,
    words: messages.blocEvent({ date, kind, event: text, reported: String(hollow) }),
  }));
  return [...moscow, ...bloc].sort((a, b) => a.day - b.day);
}
