/** Kinds of features: how a row of data is drawn. */
export const KINDS = [
  'state-ref',
  'zone-ref',
  'area',
  'mark',
  'headquarters',
  'garrison',
  'route',
  'link',
  'badge',
  'edge',
  'pact-member',
  'chip',
] as const;

type Kind = (typeof KINDS)[number];

/** Kinds that are schematic lines between two ends. */
export const LINE_KINDS: ReadonlySet<string> = new Set<Kind>(['route', 'link']);

/** Kinds that stand at a point. */
export const POINT_KINDS: ReadonlySet<string> = new Set<Kind>(['mark', 'headquarters', 'garrison']);

/** Kinds that are words on a plate, among the labels. */
export const PLATE_KINDS: ReadonlySet<string> = new Set<Kind>(['badge', 'chip']);
