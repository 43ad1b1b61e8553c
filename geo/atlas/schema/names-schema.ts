import { z } from 'zod';
import { positionSchema } from './feature-schema';

/** geo/atlas/sources/names.yaml: positions of the names of states and seas on maps of wide areas, and rivers’ names. */
export const namesSchema = z.strictObject({
  states: z.record(z.string(), positionSchema),
  /** Short forms of states’ names, for land on which the long one does not fit. */
  short: z.record(z.string(), z.string().min(1)).default({}),
  /** Names of states of one word, divided into two lines. */
  divided: z.record(z.string(), z.tuple([z.string().endsWith('-'), z.string().min(1)])).default({}),
  waters: z.array(z.strictObject({ name: z.string().min(1), at: positionSchema })),
  /** Names of rivers that a map can name, by id in rivers.geojson. */
  rivers: z.record(z.string(), z.string().min(1)).default({}),
});

export type Names = z.infer<typeof namesSchema>;
