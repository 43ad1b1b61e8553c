import { existsSync, readFileSync, statSync } from 'node:fs';
import { csvParse } from 'd3-dsv';
import { z } from 'zod';

/** The page of the data. */
export const DATA_PATH = '/data/';
/** Folder of their files in the site, and where the build writes them. */
export const FILES_PATH = '/data/files/';
export const DATA_FOLDER = 'public/data/files';
export const PACKAGE_FILE = 'datapackage.json';
/** The file with everything. */
export const ZIP_FILE = 'fault-lines-data.zip';

/** Works of others on which data rest, as the credits name them. */
export const CREDITS = ['natural-earth', 'geonames', 'statistik-austria', 'afs-berlin-brandenburg'] as const;

/** How a layer’s CSV has its geometry: in `lon` and `lat`, in `wkt`, in both, or not. */
export const CSV_GEOMETRIES = ['point', 'wkt', 'both', 'none'] as const;

const resourceSchema = z.object({
  name: z.string(),
  path: z.string(),
  format: z.string(),
  mediatype: z.string(),
  bytes: z.int(),
  /** Of a layer’s files. */
  layer: z.string().optional(),
  rows: z.int().optional(),
  /** Kinds of geometry in the layer; none where it is drawn from the outlines of states. */
  shapes: z.array(z.enum(['points', 'lines', 'areas'])).optional(),
  csvGeometry: z.enum(CSV_GEOMETRIES).optional(),
  credits: z.array(z.enum(CREDITS)).default([]),
  /** The columns of a table. */
  schema: z.object({ fields: z.array(z.object({ name: z.string() })) }).optional(),
});

const packageSchema = z.object({ version: z.string(), resources: z.array(resourceSchema).min(1) });

/** A file of the data, as the package’s description has it. */
export type DataResource = z.output<typeof resourceSchema>;
/** The description of the data, and the size of the file with everything, in bytes. */
export type DataPackage = { version: string; resources: DataResource[]; zipBytes: number };

/** The rows of a table of the data, as they stand in its file. */
export const readRows = ({ path }: Pick<DataResource, 'path'>, folder = DATA_FOLDER) =>
  csvParse(readFileSync(`${folder}/${path}`, 'utf8'));

/** Reads what `npm run open-data` has written. Throws an Error that names the command if it has not run. */
export function readDataPackage(folder = DATA_FOLDER): DataPackage {
  const file = `${folder}/${PACKAGE_FILE}`;
  if (!existsSync(file)) throw new Error(`${file} is missing: npm run open-data writes it`);
  const parsed = packageSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  return { ...parsed, zipBytes: statSync(`${folder}/${ZIP_FILE}`).size };
}
