import { feature, mergeArcs } from 'topojson-client';
import { ringArea } from './area.mjs';
import { CLIP } from './source-units.mjs';

/** The mosaic's pieces: name → TopoJSON geometry. */
export function piecesOf(topology) {
  return new Map(topology.objects.pieces.geometries.map((geometry) => [geometry.properties.piece, geometry]));
}

/** The union of some pieces, as polygons of rings; edges are the mosaic's own arcs. */
export function unionOf(topology, geometries) {
  const { geometry } = feature(topology, mergeArcs(topology, geometries));
  return geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
}

/** A ring's points, joined from its arcs; ~i is arc i backwards. */
function ringPoints(topology, arcs) {
  return arcs.flatMap((index, i) => {
    const arc = index < 0 ? topology.arcs[~index].toReversed() : topology.arcs[index];
    return i === 0 ? arc : arc.slice(1);
  });
}

/**
 * For every arc the piece on its left and on its right, undefined at sea and at the clip edge.
 * Read from each ring's own direction rather than from a convention of the file.
 */
export function sidesOf(topology) {
  const sides = topology.arcs.map(() => ({ left: undefined, right: undefined }));
  for (const [piece, geometry] of piecesOf(topology)) {
    const polygons = geometry.type === 'Polygon' ? [geometry.arcs] : geometry.arcs;
    for (const rings of polygons) {
      rings.forEach((arcs, ringIndex) => {
        const counterClockwise = ringArea(ringPoints(topology, arcs)) > 0;
        const insideLeft = counterClockwise === (ringIndex === 0);
        for (const index of arcs) {
          const forward = index >= 0;
          sides[forward ? index : ~index][insideLeft === forward ? 'left' : 'right'] = piece;
        }
      });
    }
  }
  return sides;
}

const ON_CLIP = [
  ([lon]) => lon <= CLIP[0],
  ([, lat]) => lat <= CLIP[1],
  ([lon]) => lon >= CLIP[2],
  ([, lat]) => lat >= CLIP[3],
];

const isClipEdge = (a, b) => ON_CLIP.some((edge) => edge(a) && edge(b));

/** A line without its stretches along the clip edge: those are ours, not a coast or a border. */
export function withoutClipEdge(line) {
  const parts = [];
  let current = [];
  for (let i = 1; i < line.length; i++) {
    if (isClipEdge(line[i - 1], line[i])) {
      if (current.length > 1) parts.push(current);
      current = [];
      continue;
    }
    if (current.length === 0) current = [line[i - 1]];
    current.push(line[i]);
  }
  if (current.length > 1) parts.push(current);
  return parts;
}

const keyOf = ([lon, lat]) => `${lon},${lat}`;

/** Directed lines joined end to start for as long as possible; their direction is kept. */
export function joinLines(lines) {
  const starts = new Map();
  const ends = new Set(lines.map((line) => keyOf(line.at(-1))));
  for (const line of lines) {
    const key = keyOf(line[0]);
    starts.set(key, [...(starts.get(key) ?? []), line]);
  }
  const used = new Set();
  const follow = (first) => {
    const joined = [...first];
    used.add(first);
    for (;;) {
      const next = (starts.get(keyOf(joined.at(-1))) ?? []).find((line) => !used.has(line));
      if (!next) return joined;
      used.add(next);
      joined.push(...next.slice(1));
    }
  };
  // Open chains start where nothing ends; what is left after them are closed rings.
  const openStarts = lines.filter((line) => !ends.has(keyOf(line[0])));
  return [...openStarts, ...lines].flatMap((line) => (used.has(line) ? [] : [follow(line)]));
}
