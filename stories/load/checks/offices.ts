import type { Problem } from '../../../geo/atlas/parse/problem';
import type { Feature } from '../../../geo/atlas/schema/feature-schema';
import type { StripPersonRow, StripsFile } from '../../model/strips-schema';
import { featuresById, listProblem, type ParsedStory, rowProblem } from './parts';

type Strips = Pick<ParsedStory, 'strips' | 'folder' | 'positionOf'>;

function stripProblem(
  { folder, positionOf }: Strips,
  path: readonly PropertyKey[],
  message: string,
): Problem {
  return { file: `${folder}/strips.yaml`, ...positionOf.strips(['moscow', 'people', ...path]), message };
}

/** Posts that a person has on the strip: each is on the card too, with the same days, and no other is. */
function checkCard(parts: ParsedStory, { person, bars }: StripPersonRow, at: number): Problem[] {
  const nth = parts.people.findIndex(({ id }) => id === person);
  const card = parts.people[nth];
  if (!card) return [];
  const missing = bars.flatMap(({ office, edtf }, bar) => {
    const role = card.roles.find((candidate) => candidate.role === office);
    if (role?.date === edtf) return [];
    const onCard = role ? `${role.date} on the card in people.yaml` : 'missing from the card in people.yaml';
    return [stripProblem(parts, [at, 'bars', bar], `${person}: “${office}” is ${edtf} here, but ${onCard}`)];
  });
  const offices = new Set(bars.map(({ office }) => office));
  const extra = card.roles.flatMap(({ role, badge }, index) =>
    offices.has(role) || badge
      ? []
      : [listProblem(parts, 'people', [nth, 'roles', index], `${person}: the strip has no post “${role}”`)],
  );
  return [...missing, ...extra];
}

/** A start that a date leaves open says nothing against another’s. */
function isSameOffice(a: string, b: string): boolean {
  const [[startA, endA], [startB, endB]] = [a.split('/'), b.split('/')];
  return (startA === startB || startA === '..' || startB === '..') && endA === endB;
}

/** Which rows are badges of leaders that some step shows: others belong to other stories. */
function badgesShown({ steps }: ParsedStory): (feature: Feature) => boolean {
  const entries = steps.flatMap(({ show }) => show);
  const ids = new Set(entries.flatMap(({ features }) => (features === 'all' ? [] : features)));
  const hasAll = entries.some(({ layer, features }) => layer === 'leaders' && features === 'all');
  return ({ id, layer, kind }) => layer === 'leaders' && kind === 'badge' && (hasAll || ids.has(id));
}

/** Badges of the map and roles on cards: each badge that a step shows belongs to one role, and has the same days. */
function checkBadges(parts: ParsedStory): Problem[] {
  const features = featuresById(parts.rows);
  const claimed = new Set<string>();
  const problems = parts.people.flatMap(({ id, roles }, at) =>
    roles.flatMap(({ role, date, badge }, nth) => {
      if (!badge) return [];
      claimed.add(badge);
      const feature = features.get(badge);
      if (feature && isSameOffice(date, feature.date)) return [];
      const onMap = feature ? `${feature.date} at ${badge} on the map` : `the map has no badge ${badge}`;
      const path = [at, 'roles', nth, 'badge'];
      return [listProblem(parts, 'people', path, `${id}: “${role}” is ${date} here, but ${onMap}`)];
    }),
  );
  const shown = badgesShown(parts);
  const unclaimed = parts.rows.filter(({ feature }) => shown(feature) && !claimed.has(feature.id));
  return [...problems, ...unclaimed.map((row) => rowProblem(row, 'no role in people.yaml names this badge'))];
}

/** Events of the Moscow strip that the map shows too have the same date there. */
function checkEvents(parts: ParsedStory, strips: StripsFile): Problem[] {
  const features = featuresById(parts.rows);
  return (strips.moscow?.people ?? []).flatMap(({ person, events }, at) =>
    events.flatMap(({ feature: id, edtf, text }, nth) => {
      const feature = id === undefined ? undefined : features.get(id);
      if (id === undefined || feature?.date === edtf) return [];
      const onMap = feature ? `${feature.date} at ${id} on the map` : `the map has no ${id}`;
      return [stripProblem(parts, [at, 'events', nth], `${person}: “${text}” is ${edtf} here, but ${onMap}`)];
    }),
  );
}

/** An office has the same days on the strip, on its holder’s card and at its badge on the map. */
export function checkOffices(parts: ParsedStory): Problem[] {
  const { strips } = parts;
  const isComplete = parts.complete.rows && parts.people.length > 0;
  if (!isComplete) return [];
  return [
    ...checkBadges(parts),
    ...(strips ? checkEvents(parts, strips) : []),
    ...(strips?.moscow ? strips.moscow.people.flatMap((person, at) => checkCard(parts, person, at)) : []),
  ];
}
