import { describe, expect, it } from 'vitest';
import { linesAndRingsOf, linesOf, ringsOf } from '../../geodata/geometry-parts';
import { edgesOf, type Feature, type Position, published, standingOn } from '../checks/published-data';

const states = published('states');
const borders = published('borders');

/** Days on either side of every change of border between 1953 and 1957. */
const DAYS = ['1953-03-05', '1954-10-25', '1954-10-26', '1956-01-26', '1957-01-01'];

type Edge = [Position, Position];
const wordOf = ([a, b]: Edge) => `${a} ${b}`;
const reversed = ([a, b]: Edge): Edge => [b, a];
const ringEdges = (feature: Feature): Edge[] => ringsOf(feature.geometry).flatMap(edgesOf);

const CLIP = [-26, 30, 70, 73] as const;
const onClip = ([[x0, y0], [x1, y1]]: Edge) =>
  (x0 === x1 && (x0 === CLIP[0] || x0 === CLIP[2])) || (y0 === y1 && (y0 === CLIP[1] || y0 === CLIP[3]));

/** Edges of borders that stand on a day with sea or other land on their right. */
function outerEdges(day: string): Set<string> {
  const outer = standingOn(borders, day).filter(({ properties }) =>
    ['sea', 'other'].includes(properties.right as string),
  );
  return new Set(outer.flatMap(({ geometry }) => linesOf(geometry).flatMap(edgesOf)).map(wordOf));
}

describe.each(DAYS)('The states of %s', (day) => {
  const edges = standingOn(states, day).flatMap(ringEdges);
  const words = new Set(edges.map(wordOf));

  it('never overlap', () => {
    expect(words.size).toBe(edges.length);
  });
  it('have no gaps: every edge is also another state’s, a shore, or the edge of the map', () => {
    const outer = outerEdges(day);
    const open = edges.filter(
      (edge) => !words.has(wordOf(reversed(edge))) && !outer.has(wordOf(edge)) && !onClip(edge),
    );
    expect(open).toEqual([]);
  });
  it('have every part of a border drawn once, with the right state on the left', () => {
    const drawn = standingOn(borders, day).flatMap(({ geometry }) => linesOf(geometry).flatMap(edgesOf));
    expect(new Set(drawn.map(wordOf)).size).toBe(drawn.length);
    const refs = new Map(
      standingOn(states, day).flatMap((state) =>
        ringEdges(state).map((edge): [string, unknown] => [wordOf(edge), state.properties.ref]),
      ),
    );
    const wrong = standingOn(borders, day).filter(({ geometry, properties }) =>
      linesOf(geometry)
        .flatMap(edgesOf)
        .some((edge) => refs.get(wordOf(edge)) !== properties.left),
    );
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });
});

describe('The mosaic', () => {
  const areaOn = (day: string) =>
    standingOn(states, day).reduce((sum, { properties }) => sum + Number(properties.area_km2 ?? 0), 0);

  it('neither gains nor loses land when a border moves (rounding of whole km² apart)', () => {
    const areas = DAYS.map(areaOn);
    expect(Math.max(...areas) - Math.min(...areas)).toBeLessThan(6);
  });
  it('has the same outline as the land', () => {
    const land = new Set(published('land').flatMap(ringEdges).map(wordOf));
    const shore = standingOn(borders, '1953-03-05').filter(({ properties }) => properties.right === 'sea');
    const astray = shore.flatMap(({ geometry }) => linesOf(geometry).flatMap(edgesOf)).map(wordOf);
    expect(astray.filter((word) => !land.has(word))).toEqual([]);
  });
  it('gives Austria’s zones the edges of Austria', () => {
    const austria = states.find(({ id }) => id === 'state-aut') as Feature;
    const outline = new Set(ringEdges(austria).map(wordOf));
    const edges = published('austria-zones').flatMap(ringEdges);
    const words = new Set(edges.map(wordOf));
    expect(words.size).toBe(edges.length);
    const outer = edges.filter((edge) => !words.has(wordOf(reversed(edge)))).map(wordOf);
    expect(outer.filter((word) => !outline.has(word))).toEqual([]);
    expect(outer).toHaveLength(outline.size);
  });
});

/** Whether two edges cross within both, touching ends apart. */
function cross([a, b]: Edge, [c, d]: Edge): boolean {
  const side = (p: Position, q: Position, r: Position) =>
    Math.sign((q[0] - p[0]) * (r[1] - p[1]) - (q[1] - p[1]) * (r[0] - p[0]));
  return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;
}

/** Edges by the cells of a grid that their bounds touch; the long cuts of the clip are left out. */
function inCells(edges: Edge[], size: number): Map<string, Edge[]> {
  const cells = new Map<string, Edge[]>();
  for (const edge of edges.filter((candidate) => !onClip(candidate))) {
    const [xs, ys] = [edge.map(([x]) => Math.floor(x / size)), edge.map(([, y]) => Math.floor(y / size))];
    for (let x = Math.min(...xs); x <= Math.max(...xs); x++) {
      for (let y = Math.min(...ys); y <= Math.max(...ys); y++) {
        const key = `${x} ${y}`;
        cells.set(key, [...(cells.get(key) ?? []), edge]);
      }
    }
  }
  return cells;
}

describe.each(['borders', 'coast', 'austria-zones', 'berlin-sectors', 'vienna-sectors'])('%s', (name) => {
  it('has no line that crosses another or itself', () => {
    const edges = published(name).flatMap(({ geometry }) => linesAndRingsOf(geometry).flatMap(edgesOf));
    const crossings = [...inCells(edges, 0.1).values()].flatMap((cell) =>
      cell.flatMap((a, i) =>
        cell
          .slice(i + 1)
          .filter((b) => cross(a, b))
          .map((b) => [a, b]),
      ),
    );
    expect(crossings).toEqual([]);
  });
});
