import { z } from 'zod';
import { positionSchema } from '../../geo/atlas/schema/feature-schema';
import { SIDES } from '../../geo/drawing/label-layers';

/** Size of the smallest names, pixels: those of states whose names would not fit on their land otherwise. */
export const CLOSE_SIZE = 9.5;

const placedNameSchema = z.strictObject({
  /** Longitude and latitude of the name’s middle. */
  at: positionSchema,
  /** Pixels. */
  size: z.number().min(CLOSE_SIZE).max(22),
  /** Space between the letters, em. */
  tracking: z.number().min(0).max(0.6).optional(),
  /** The name as it stands there, its lines apart, where it is not the state’s or the water’s own in one line. */
  text: z.string().min(1).optional(),
  /** Whether the state’s local name stands beneath. */
  local: z.literal(true).optional(),
  /** Degrees clockwise, along a river. */
  angle: z.number().min(-90).max(90).optional(),
  /** Zoom of the step’s camera from which, and below which it stands there: what fits in a large window may not in a small one. */
  zoomFrom: z.number().optional(),
  zoomTo: z.number().optional(),
});

/** Where the name of a state, a water stands in a step, in windows of one class. */
export type PlacedName = z.infer<typeof placedNameSchema>;

export type PlacedNames = Readonly<Record<string, readonly PlacedName[]>>;

const boundsSchema = z.tuple([z.number(), z.number(), z.number(), z.number()]);

const windowLabelsSchema = z.strictObject({
  /** Bounds for which the labels were placed. */
  bounds: boundsSchema,
  /** By id of a state, name of a water, or id of a river; what is missing has no name there. */
  names: z.record(z.string(), z.array(placedNameSchema).min(1)),
  /** Sides of the labels of places that do not stand on the right. */
  sides: z.record(z.string(), z.enum(SIDES)),
  /** Refs of states, and ids of marks and zones, that the step lists and no usual window shows: the legend has no row for them. */
  unseen: z.array(z.string()).default([]),
});

/** Labels of a step, in wide and in narrow windows. */
const stepLabelsSchema = z.strictObject({ wide: windowLabelsSchema, narrow: windowLabelsSchema });

/** stories/<id>/labels.json: labels as `npm run place-labels` has placed them, by step; nobody edits it. */
export const placedLabelsSchema = z.record(z.string(), stepLabelsSchema);

export type PlacedLabels = z.infer<typeof placedLabelsSchema>;
