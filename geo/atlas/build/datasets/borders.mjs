import { featureOf, linear, plainRow } from '../geojson.mjs';
import { OTHER_LAND } from '../mosaic/source-units.mjs';
import { joinLines, sidesOf, withoutClipEdge } from '../mosaic/topology.mjs';
import { edtfOf, overlapOf, ownersOf } from '../state-periods.mjs';

const SEA = 'sea';

const ALWAYS = { from: null, to: null };

/** Only states have borders here: sea, and land outside the story, are what they may border on. */
const isState = (ref) => ref !== SEA && ref !== OTHER_LAND;

/** The first-named side of a pair: a state before sea or other land, else by the alphabet. */
function inOrder(a, b) {
  if (isState(a) !== isState(b)) return isState(a);
  return a < b;
}

/** Owners of a piece over time; sea and other land have one owner for ever. */
function ownersOfSide(piece, periods) {
  if (piece === undefined) return [{ ref: SEA, ...ALWAYS }];
  if (piece === OTHER_LAND) return [{ ref: OTHER_LAND, ...ALWAYS }];
  return ownersOf(piece, periods);
}

/** Which pairs meet at one arc, and when; left and right are the arc's own. */
function meetingsAt({ left, right }, periods) {
  const meetings = [];
  for (const a of ownersOfSide(left, periods)) {
    for (const b of ownersOfSide(right, periods)) {
      const span = a.ref === b.ref || !(isState(a.ref) || isState(b.ref)) ? null : overlapOf(a, b);
      if (span) meetings.push({ left: a.ref, right: b.ref, ...span });
    }
  }
  return meetings;
}

/** All arcs gathered by pair and span, each turned so that the pair's first state is on its left. */
function gather(topology, periods) {
  const groups = new Map();
  sidesOf(topology).forEach((sides, i) => {
    for (const meeting of meetingsAt(sides, periods)) {
      const ordered = inOrder(meeting.left, meeting.right);
      const [left, right] = ordered ? [meeting.left, meeting.right] : [meeting.right, meeting.left];
      const arc = ordered ? topology.arcs[i] : topology.arcs[i].toReversed();
      const key = JSON.stringify([left, right, meeting.from, meeting.to]);
      const group = groups.get(key) ?? { left, right, from: meeting.from, to: meeting.to, lines: [] };
      group.lines.push(...withoutClipEdge(arc));
      groups.set(key, group);
    }
  });
  return [...groups.values()];
}

/** A rough length for ordering only: degrees, longitudes halved as at 60° north. */
const roughLength = (line) =>
  line.slice(1).reduce((sum, [lon, lat], i) => sum + Math.hypot((lon - line[i][0]) / 2, lat - line[i][1]), 0);

/** A coast is one feature with all its islands; a border between states is a feature a line. */
function geometriesOf({ right, lines }) {
  const joined = joinLines(lines).sort((a, b) => roughLength(b) - roughLength(a));
  if (joined.length === 0) return [];
  return right === SEA ? [linear(joined)] : joined.map((line) => linear([line]));
}

const byPairThenTime = (a, b) =>
  a.left.localeCompare(b.left) ||
  a.right.localeCompare(b.right) ||
  (a.from ?? '').localeCompare(b.from ?? '') ||
  (a.to ?? '9').localeCompare(b.to ?? '9');

/** What a side is called, and where its line comes from: taken from the state's own row. */
function describe(ref, rows) {
  const row = rows.find((candidate) => candidate.ref === ref);
  return (
    row ?? {
      name: ref === SEA ? 'the sea' : 'other land',
      sources: ['natural-earth'],
      certainty: 'documented',
    }
  );
}

/**
 * borders.geojson: where two states, or a state and the sea, meet, with the span in which exactly
 * that pair meets there. `left` and `right` are seen along the line.
 */
export function buildBorders(stateRows, periods, topology) {
  const counts = new Map();
  return gather(topology, periods)
    .sort(byPairThenTime)
    .flatMap((group) => {
      const { left, right, from, to } = group;
      const [a, b] = [describe(left, stateRows), describe(right, stateRows)];
      return geometriesOf(group).map((geometry) => {
        const pair = `border-${left}-${right}`.toLowerCase();
        counts.set(pair, (counts.get(pair) ?? 0) + 1);
        const row = plainRow({
          id: `${pair}-${counts.get(pair)}`,
          layer: 'borders',
          kind: right === SEA ? 'coast' : 'border',
          name: `${a.name} – ${b.name}`,
          from,
          to,
          date: edtfOf(group),
          sources: [...new Set([...a.sources, ...b.sources])],
          certainty: [a, b].some(({ certainty }) => certainty === 'approximate')
            ? 'approximate'
            : 'documented',
        });
        return featureOf({ ...row, left, right }, geometry);
      });
    });
}
