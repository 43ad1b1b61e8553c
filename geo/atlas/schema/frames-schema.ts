import { z } from 'zod';

/** `[west, south, east, north]`, WGS84 degrees. */
const bounds = z
  .tuple([z.number(), z.number(), z.number(), z.number()])
  .refine(([west, south, east, north]) => west < east && south < north, {
    message: 'bounds are [west, south, east, north] in degrees',
  });

/** geo/atlas/sources/frames.yaml: bounds for steps to be framed by. */
export const framesSchema = z.strictObject({
  /** By name; `phone` where a phone’s are known, `same` where they are those of wide windows. */
  frames: z.record(
    z.string(),
    z.strictObject({ bounds, phone: z.union([z.literal('same'), bounds]).optional() }),
  ),
  /** By ref of the state whose land they hold. */
  states: z.record(z.string(), bounds),
});

export type Frames = z.infer<typeof framesSchema>;
