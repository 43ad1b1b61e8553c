import { type DayNumber, formatEdtf, parseEdtf, parseIsoDay } from '../../geo/time/dates';
import type { StepFile } from '../model/step-schema';
import type { OfficeStrip, StripPersonRow, StripsFile } from '../model/strips-schema';

/** What has become of somebody in a post since the step began. */
export type Change = 'stays' | 'enters' | 'leaves';

/** A post of the table, with those who hold it, and those who have lost it since the step began. */
type TableRow = {
  post: string;
  /** Those who have left first. */
  names: { name: string; change: Change }[];
  /** Why nobody is left in the post; empty where somebody is. */
  note: string;
};

/** An attack of one person of the table on another; `by` is null where those who attack are not named. */
type TableAttack = { by: string | null; on: string; caption: string };

/** What one person of the table does. */
type TableAct = { by: string; caption: string };

/** Who holds which post in Moscow on a day of a step, by surname. */
export type MoscowTable = { rows: TableRow[]; attacks: TableAttack[]; acts: TableAct[] };

/** The table from a day on. */
export type DatedTable = { day: DayNumber; table: MoscowTable };

type StripsPerson = StripPersonRow;
type Bar = StripsPerson['bars'][number];
type Request = NonNullable<StepFile['table']>;
type TableStep = { days: StepFile['days']; table?: Request | undefined };
/** Days of a step’s clock, both included. */
type Clock = { from: DayNumber; to: DayNumber };

const surnameOf = ({ name }: StripsPerson): string => name.split(' ').at(-1) ?? name;
const isOver = ({ to }: { to: string | null }, day: DayNumber) => to !== null && parseIsoDay(to) <= day;
const isOn = (span: { from: string; to: string | null }, day: DayNumber) =>
  parseIsoDay(span.from) <= day && !isOver(span, day);

/** First and last day of a step’s clock. */
const clockOf = ({ days }: TableStep): Clock => ({
  from: parseIsoDay(days[0]?.[1] ?? ''),
  to: parseIsoDay(days.at(-1)?.[1] ?? ''),
});

/** People whom a step’s table shows, in the order of the strips. */
const visiblePeople = ({ moscow }: StripsFile, { shows }: Request): StripsPerson[] =>
  (moscow?.people ?? []).filter(({ person }) => shows.includes(person));

/** What has become of somebody in a post by a day; null for one who neither holds nor has just lost it. */
function changeIn(bars: readonly Bar[], clock: Clock, day: DayNumber): Change | null {
  const lost = bars.some((bar) => bar.to !== null && parseIsoDay(bar.to) > clock.from && isOver(bar, day));
  const held = bars.find((bar) => isOn(bar, day));
  if (!held) return lost ? 'leaves' : null;
  // from one office of a post to another is no entrance
  return !lost && parseIsoDay(held.from) > clock.from ? 'enters' : 'stays';
}

const WITHOUT_YEAR = / \d{4}$/;
/** An event with its day, if that is known; the year stands in the map’s date. */
function eventCaption({ text, edtf }: Pick<StripsPerson['events'][number], 'text' | 'edtf'>): string {
  const { start, interval } = parseEdtf(edtf);
  return start?.precision === 'day' && !interval
    ? `${text}, ${formatEdtf(edtf).replace(WITHOUT_YEAR, '')}`
    : text;
}

/** How somebody lost their last post by a day; empty where the strips have no such event. */
function fallOf({ events }: StripsPerson, clock: Clock, day: DayNumber): string {
  const fall = events.findLast(
    (event) =>
      (event.mark === 'falls' || event.mark === 'dies') &&
      parseIsoDay(event.day) >= clock.from &&
      parseIsoDay(event.day) <= day,
  );
  return fall ? eventCaption(fall) : '';
}

function postRow(
  { name, offices }: NonNullable<OfficeStrip['table']>['posts'][number],
  people: readonly StripsPerson[],
  clock: Clock,
  day: DayNumber,
): TableRow {
  const holders = people.flatMap((person) => {
    const change = changeIn(
      person.bars.filter(({ office }) => offices.includes(office)),
      clock,
      day,
    );
    return change ? [{ person, change }] : [];
  });
  const left = holders.filter(({ change }) => change === 'leaves');
  const sitting = holders.filter(({ change }) => change !== 'leaves');
  const lastToGo = sitting.length === 0 ? left.at(-1) : undefined;
  return {
    post: name,
    names: [...left, ...sitting].map(({ person, change }) => ({ name: surnameOf(person), change })),
    note: lastToGo ? fallOf(lastToGo.person, clock, day) : '',
  };
}

/** The event or the attack over days that documents an attack within a step’s days; null if nothing does. */
export function evidenceOf(
  { events, pressed }: StripsPerson,
  clock: Clock,
): { day: DayNumber; caption: string } | null {
  const event = events.find(
    ({ day, mark }) =>
      (mark === 'set-back' || mark === 'falls') &&
      parseIsoDay(day) >= clock.from &&
      parseIsoDay(day) <= clock.to,
  );
  if (event) return { day: parseIsoDay(event.day), caption: eventCaption(event) };
  const span = pressed.find((days) => parseIsoDay(days.from) <= clock.to && !isOver(days, clock.from));
  return span ? { day: parseIsoDay(span.from), caption: '' } : null;
}

function attacksOn(
  people: readonly StripsPerson[],
  request: Request,
  clock: Clock,
  day: DayNumber,
): TableAttack[] {
  const find = (id: string | undefined) => people.find(({ person }) => person === id);
  return request.attacks.flatMap(({ by, on, caption }) => {
    const attacked = find(on);
    const evidence = attacked && evidenceOf(attacked, clock);
    if (!attacked || !evidence || evidence.day > day) return [];
    const attacker = find(by);
    return [
      {
        by: attacker ? surnameOf(attacker) : null,
        on: surnameOf(attacked),
        caption: caption ?? evidence.caption,
      },
    ];
  });
}

/** The act of somebody that an event of the step’s days documents; null if none does. */
export function actOf({ events }: StripsPerson, clock: Clock): { day: DayNumber; caption: string } | null {
  const event = events.find(
    ({ day, mark }) => mark === 'acts' && parseIsoDay(day) >= clock.from && parseIsoDay(day) <= clock.to,
  );
  return event ? { day: parseIsoDay(event.day), caption: eventCaption(event) } : null;
}

const actsIn = (
  people: readonly StripsPerson[],
  request: Request,
  clock: Clock,
  day: DayNumber,
): TableAct[] =>
  request.acts.flatMap(({ by, caption }) => {
    const actor = people.find(({ person }) => person === by);
    const act = actor && actOf(actor, clock);
    return actor && act && act.day <= day ? [{ by: surnameOf(actor), caption: caption ?? act.caption }] : [];
  });

/** Rows in which nobody stands who stands in a higher one, but for those who leave. */
function inHighestRows(rows: readonly TableRow[]): TableRow[] {
  const placed = new Set<string>();
  const kept = rows.map((row) => ({
    ...row,
    names: row.names.filter(({ name, change }) => {
      if (change === 'leaves') return true;
      const isNew = !placed.has(name);
      placed.add(name);
      return isNew;
    }),
  }));
  return kept.filter(({ names }) => names.length > 0);
}

/** The Moscow table on a day of a step: offices and dated events of the strips, nothing else. */
export function moscowTableOn(strips: StripsFile, step: TableStep, day: DayNumber): MoscowTable {
  const table = strips.moscow?.table;
  if (!table || !step.table) return { rows: [], attacks: [], acts: [] };
  const clock = clockOf(step);
  const people = visiblePeople(strips, step.table);
  const all = table.posts
    .map((post) => postRow(post, people, clock, day))
    .filter(({ names }) => names.length > 0);
  const posts = step.table.once ? inHighestRows(all) : all;
  const sitting = new Set(
    posts.flatMap(({ names }) => names.filter(({ change }) => change !== 'leaves').map(({ name }) => name)),
  );
  const others = people
    .filter(({ bars }) => bars.some((bar) => bar.kind === 'presidium' && isOn(bar, day)))
    .map(surnameOf)
    .filter((name) => !sitting.has(name))
    .map((name) => ({ name, change: 'stays' as const }));
  const presidium = others.length > 0 ? [{ post: table.presidium, names: others, note: '' }] : [];
  return {
    rows: [...posts, ...presidium],
    attacks: attacksOn(people, step.table, clock, day),
    acts: actsIn(people, step.table, clock, day),
  };
}

/** The Moscow table of a step, from each of its days on which the table changes. */
export function moscowTables(strips: StripsFile, step: TableStep): DatedTable[] {
  const clock = clockOf(step);
  const edges = (strips.moscow?.people ?? []).flatMap(({ bars, events, pressed }) => [
    ...[...bars, ...pressed].flatMap(({ from, to }) => (to === null ? [from] : [from, to])),
    ...events.map(({ day }) => day),
  ]);
  const days = [clock.from, ...edges.map(parseIsoDay)].filter((day) => day >= clock.from && day <= clock.to);
  const dated = [...new Set(days)]
    .sort((a, b) => a - b)
    .map((day) => ({ day, table: moscowTableOn(strips, step, day) }));
  return dated.filter(
    ({ table }, at) => at === 0 || JSON.stringify(table) !== JSON.stringify(dated[at - 1]?.table),
  );
}
