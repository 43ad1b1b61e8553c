import { geoJSONToWkt } from 'betterknown';
import type { Geometry } from 'geojson';
import type { CSV_GEOMETRIES, DataResource } from '../../app/_open-data/data-package';
import type { LayerData } from './layers';
import { type Row, type Table, tableOf } from './table';

/** Characters that a cell of a spreadsheet holds (Excel, LibreOffice before 24). */
const CELL_LENGTH = 32_767;

type Shape = NonNullable<DataResource['shapes']>[number];

const SHAPE_OF: Readonly<Record<string, Shape>> = {
  Point: 'points',
  MultiPoint: 'points',
  LineString: 'lines',
  MultiLineString: 'lines',
  Polygon: 'areas',
  MultiPolygon: 'areas',
};

/** Kinds of shapes in a layer; none where it is drawn from the outlines of states. */
export const shapesOf = ({ features }: LayerData): Shape[] => [
  ...new Set(features.flatMap(({ geometry }) => SHAPE_OF[geometry?.type ?? ''] ?? [])),
];

const isPoint = (geometry: Geometry | null): boolean => geometry?.type === 'Point';

/** How a layer’s CSV has its geometry: WKT only where each shape fits into a cell of a spreadsheet. */
export function csvGeometryOf({ features }: LayerData): (typeof CSV_GEOMETRIES)[number] {
  const shapes = features.flatMap(({ geometry }) => geometry ?? []);
  const hasPoints = shapes.some(isPoint);
  const hasOthers = shapes.some((shape) => !isPoint(shape));
  const hasWkt = hasOthers && shapes.every((shape) => geoJSONToWkt(shape).length <= CELL_LENGTH);
  if (hasWkt) return hasPoints ? 'both' : 'wkt';
  return hasPoints ? 'point' : 'none';
}

/** Columns for a shape: `lon` and `lat` of a point, and with `hasWkt` its well-known text. */
function geometryCells(geometry: Geometry | null, hasWkt: boolean): Row {
  const [lon = null, lat = null] = geometry?.type === 'Point' ? geometry.coordinates : [];
  return { lon, lat, ...(hasWkt ? { wkt: geometry && geoJSONToWkt(geometry) } : {}) };
}

/** A layer as a table with its geometry, as far as it fits. */
export function layerTable(data: LayerData): Table {
  const geometry = csvGeometryOf(data);
  const hasWkt = geometry === 'wkt' || geometry === 'both';
  const rows = data.features.map(({ row, geometry: shape }) => ({ ...row, ...geometryCells(shape, hasWkt) }));
  return tableOf(rows, data.table.columns);
}

/**
 * A layer as GeoJSON (RFC 7946: WGS84, [longitude, latitude], exterior rings counter-clockwise as `npm run geo` winds them),
 * a feature a line. All features have the same properties, null where one has none.
 */
export function layerGeoJson({ layer, features, table: { columns } }: LayerData): string {
  const lines = features.map(({ row, geometry }) =>
    JSON.stringify({
      ...{ type: 'Feature', id: row.id },
      properties: Object.fromEntries(columns.map((column) => [column, row[column] ?? null])),
      geometry,
    }),
  );
  return `{"type":"FeatureCollection","name":${JSON.stringify(layer)},"features":[\n${lines.join(',\n')}\n]}\n`;
}
