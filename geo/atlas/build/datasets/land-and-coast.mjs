import { featureOf, linear, plainRow, polygonal } from '../geojson.mjs';
import { joinLines, piecesOf, sidesOf, unionOf, withoutClipEdge } from '../mosaic/topology.mjs';

/** land.geojson: all land of the clip, dissolved from the mosaic, so that no state overhangs it. */
export function buildLand(topology) {
  const polygons = unionOf(topology, [...piecesOf(topology).values()]);
  const row = plainRow({ id: 'land', layer: 'base', kind: 'land', name: 'Land' });
  return [featureOf(row, polygonal(polygons, 4))];
}

/** coast.geojson: the shore alone, without the straight cuts along the clip edge; land on the left. */
export function buildCoast(topology) {
  const lines = sidesOf(topology).flatMap(({ left, right }, i) => {
    if (left !== undefined && right !== undefined) return [];
    const arc = left === undefined ? topology.arcs[i].toReversed() : topology.arcs[i];
    return withoutClipEdge(arc);
  });
  const row = plainRow({ id: 'coast', layer: 'base', kind: 'coast', name: 'Coast' });
  return [featureOf(row, linear(joinLines(lines)))];
}
