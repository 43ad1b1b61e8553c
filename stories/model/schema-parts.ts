import { z } from 'zod';

/** Policy at home in a state: softer, mixed, hard. */
export const POLICY_LEVELS = ['relaxed', 'mixed', 'tight'] as const;

/** An id of a story’s parts, which becomes part of addresses. */
export const idSchema = z.string().regex(/^[a-z0-9-]+$/, 'ids are lower case letters, digits and hyphens');
/** References: a source’s key, with a paragraph or page where known. */
export const sourceList = z
  .union([z.string(), z.array(z.string()).min(1)])
  .transform((source) => [source].flat());

/** `[west, south, east, north]`, WGS84 degrees. */
export const boundsSchema = z
  .tuple([z.number(), z.number(), z.number(), z.number()])
  .refine(([west, south, east, north]) => west < east && south < north && south > -85 && north < 85, {
    message: 'bounds are [west, south, east, north] in degrees',
  });
