/** A span as one comparable word, `null` for an open end. */
const spanWord = ({ from, to }) => `${from ?? '…'} → ${to ?? '…'}`;

/**
 * The table of states as periods of unchanged border and alignment. The table splits further, at
 * the day a state joins a pact; that is membership, not a border, and the split is undone here.
 * @returns {{ref: string, from: ?string, to: ?string, alignment: string, units: string[]}[]}
 */
export function periodsOf(statesTimeline) {
  return statesTimeline.flatMap(({ id: ref, units, when }) => {
    const periods = [];
    for (const { from, to, alignment } of when) {
      const last = periods.at(-1);
      if (last && last.to === from && last.alignment === alignment) last.to = to;
      else periods.push({ ref, from, to, alignment, units });
    }
    return periods;
  });
}

const keyOf = (ref, span) => `${ref} ${spanWord(span)}`;

/** Where the rows of states.yaml and the table of states differ: one sentence a difference. */
export function problemsOfStates(rows, periods) {
  const inTable = new Map(periods.map((period) => [keyOf(period.ref, period), period]));
  const inRows = new Set(rows.map((row) => keyOf(row.ref, row)));
  const found = [];
  for (const row of rows) {
    const period = inTable.get(keyOf(row.ref, row));
    if (!period) {
      found.push(`features/states.yaml: ${row.id}: lines.json has no ${keyOf(row.ref, row)}`);
    } else if (row.category !== `alignment-${period.alignment}`) {
      found.push(`features/states.yaml: ${row.id}: ${row.category}, lines.json ${period.alignment}`);
    }
  }
  for (const key of inTable.keys()) {
    if (!inRows.has(key)) found.push(`lines.json: ${key}: states.yaml has no such row`);
  }
  return found;
}

/** Which rows name a state, zone or piece that nothing defines. */
export function problemsOfReferences(entries, periods, zones, pieces) {
  const refs = new Set(periods.map(({ ref }) => ref));
  const zoneIds = new Set([...zones.map(({ id }) => id), ...pieces]);
  return entries.flatMap(({ file, row }) => {
    const unknown = [
      ...[row.ref ?? [], row.state ?? [], row.states ?? []].flat().filter((ref) => !refs.has(ref)),
      ...[row.zone ?? []].flat().filter((zone) => !zoneIds.has(zone)),
    ];
    return unknown.map((ref) => `features/${file}: ${row.id}: unknown state or zone ${ref}`);
  });
}

/** Which units of the tables the mosaic lacks, and which of its pieces no state owns. */
export function problemsOfPieces(periods, zones, pieces, ownerless) {
  const neededUnits = new Set([...periods, ...zones].flatMap(({ units }) => units));
  const owned = new Set(periods.flatMap(({ units }) => units));
  return [
    ...[...neededUnits].filter((unit) => !pieces.has(unit)).map((unit) => `lines.json: no piece ${unit}`),
    ...[...pieces]
      .filter((piece) => !owned.has(piece) && piece !== ownerless)
      .map((piece) => `lines.json: no state owns the piece ${piece}`),
  ];
}

/** Who owns a piece, and when; spans of the same owner that follow on each other are joined. */
export function ownersOf(piece, periods) {
  const owners = [];
  const ofPiece = periods.filter(({ units }) => units.includes(piece));
  ofPiece.sort((a, b) => (a.from ?? '').localeCompare(b.from ?? ''));
  for (const { ref, from, to } of ofPiece) {
    const last = owners.at(-1);
    if (last && last.ref === ref && last.to === from) last.to = to;
    else owners.push({ ref, from, to });
  }
  return owners;
}

/** The later, or the earlier, of two ISO days; `null` is an open end and never decides. */
const later = (a, b) =>
  [a, b]
    .filter((day) => day !== null)
    .sort()
    .at(-1) ?? null;
const earlier = (a, b) =>
  [a, b]
    .filter((day) => day !== null)
    .sort()
    .at(0) ?? null;

/** The days two spans share, half-open, or null where they share none. */
export function overlapOf(a, b) {
  const from = later(a.from, b.from);
  const to = earlier(a.to, b.to);
  return from !== null && to !== null && from >= to ? null : { from, to };
}

/** The EDTF interval of a half-open span: its last day is the day before `to`. */
export function edtfOf({ from, to }) {
  if (to === null) return `${from ?? '..'}/..`;
  const last = new Date(`${to}T00:00:00Z`);
  last.setUTCDate(last.getUTCDate() - 1);
  return `${from ?? '..'}/${last.toISOString().slice(0, 10)}`;
}
