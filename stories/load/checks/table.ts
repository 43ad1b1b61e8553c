import { didYouMean } from '../../../geo/atlas/parse/did-you-mean';
import type { Problem } from '../../../geo/atlas/parse/problem';
import { parseIsoDay } from '../../../geo/time/dates';
import type { Step } from '../../model/story';
import type { StripsFile } from '../../model/strips-schema';
import { actOf, evidenceOf, moscowTables } from '../../table/moscow-table';
import { type ParsedStory, stepProblem } from './parts';

/** Offices of the table’s rows that nobody on the strip holds. */
function checkPosts({ folder, positionOf }: ParsedStory, { moscow }: StripsFile): Problem[] {
  if (!moscow) return [];
  const offices = new Set(moscow.people.flatMap(({ bars }) => bars.map(({ office }) => office)));
  return (moscow.table?.posts ?? []).flatMap((post, at) =>
    post.offices.flatMap((office, nth) => {
      if (offices.has(office)) return [];
      const position = positionOf.strips(['moscow', 'table', 'posts', at, 'offices', nth]);
      const message = `${post.name}: nobody on the strip is “${office}”${didYouMean(office, offices)}`;
      return [{ file: `${folder}/strips.yaml`, ...position, message }];
    }),
  );
}

function checkTable(step: Step, strips: StripsFile): Problem[] {
  const { table, days } = step;
  if (!table) return [];
  if (!strips.moscow?.table) {
    return [stepProblem(step, ['table'], 'the story has no Moscow table: strips.yaml names no posts for it')];
  }
  const people = new Map(strips.moscow.people.map((person) => [person.person, person]));
  const problems: Problem[] = [];
  const report = (path: readonly PropertyKey[], message: string) =>
    problems.push(stepProblem(step, ['table', ...path], message));
  const names = moscowTables(strips, step).flatMap(({ table: { rows } }) => rows.flatMap((row) => row.names));
  table.shows.forEach((id, nth) => {
    const person = people.get(id);
    if (!person) report(['shows', nth], `"${id}" is not on the Moscow strip${didYouMean(id, people.keys())}`);
    else if (!names.some(({ name }) => person.name.endsWith(name)))
      report(['shows', nth], `${id} has no post in the table from ${days[0]?.[1]} to ${days.at(-1)?.[1]}`);
  });
  const clock = { from: parseIsoDay(days[0]?.[1] ?? ''), to: parseIsoDay(days.at(-1)?.[1] ?? '') };
  table.attacks.forEach(({ by, on, caption }, nth) => {
    for (const [part, id] of [['by', by] as const, ['on', on] as const]) {
      if (id && !table.shows.includes(id))
        report(['attacks', nth, part], `"${id}" is not among those whom the table shows`);
    }
    const attacked = people.get(on);
    const evidence = attacked && evidenceOf(attacked, clock);
    if (!attacked) return;
    if (!evidence)
      report(
        ['attacks', nth],
        `no event of strips.yaml documents an attack on ${on} from ${days[0]?.[1]} to ${days.at(-1)?.[1]}`,
      );
    else if (!evidence.caption && !caption)
      report(['attacks', nth], `the attack on ${on} has no event to be named by: give it a \`caption\``);
  });
  table.acts.forEach(({ by }, nth) => {
    const person = people.get(by);
    if (!table.shows.includes(by))
      report(['acts', nth, 'by'], `"${by}" is not among those whom the table shows`);
    else if (person && !actOf(person, clock))
      report(
        ['acts', nth],
        `no event of strips.yaml documents an act of ${by} from ${days[0]?.[1]} to ${days.at(-1)?.[1]}`,
      );
  });
  return problems;
}

/** Checks the steps’ Moscow tables against the offices and events of the strips. */
export function checkTables(parts: ParsedStory): Problem[] {
  const { strips, steps } = parts;
  if (!strips) return [];
  return [...checkPosts(parts, strips), ...steps.flatMap((step) => checkTable(step, strips))];
}
