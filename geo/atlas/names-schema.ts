import { z } from 'zod';
import { positionSchema } from './feature-schema';

/** geo/atlas/sources/names.yaml: positions of the names of states and waters on maps of wide areas. */
export const namesSchema = z.strictObject({
  states: z.record(z.string(), positionSchema),
  waters: z.array(z.strictObject({ name: z.string().min(1), at: positionSchema })),
});

export type Names = z.infer<typeof namesSchema>;
