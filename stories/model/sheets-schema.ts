import { z } from 'zod';
import { LAYER_IDS } from '../../geo/atlas/layers';
import { CERTAINTIES, edtfSchema, isoDaySchema, positionSchema } from '../../geo/atlas/schema/feature-schema';
import { SIDES } from '../../geo/drawing/label-layers';
import { sourceList } from './schema-parts';

const words = z.string().min(1);
const id = z.string().regex(/^[a-z0-9-]+$/, 'ids are lower case letters, digits and hyphens');

/** What every sheet has; `steps` are those that show its picture. */
const sheet = {
  id,
  title: words,
  lead: words,
  steps: z.array(id),
  /** For a class. */
  questions: z.array(words).min(1),
};

/** A claim of a table, with who says so and how sure it is. */
const cell = { text: words, source: sourceList, certainty: z.enum(CERTAINTIES) };

const column = z.strictObject({ id, title: words, mark: z.enum(['triangle', 'square', 'disc']) });

/** chronology.yaml: what happened when in several states, on one axis of months. */
export const chronologiesSchema = z.array(
  z
    .strictObject({
      ...sheet,
      /** Half-open. */
      axis: z.strictObject({ from: isoDaySchema, to: isoDaySchema }),
      /** The day from which weeks are counted. */
      since: z.strictObject({ day: isoDaySchema, text: words }),
      columns: z.array(column).min(2).max(3),
      /** The column to which weeks are counted, and the one that came before or after it. */
      weeksTo: id,
      beforeOrAfter: id,
      rows: z
        .array(
          z.strictObject({
            name: words,
            /** By column. An entry without a date is words alone. */
            cells: z.record(
              id,
              z
                .array(z.strictObject({ ...cell, date: edtfSchema.optional(), label: words.optional() }))
                .min(1),
            ),
          }),
        )
        .min(2),
    })
    .superRefine(({ columns, weeksTo, beforeOrAfter, rows }, context) => {
      const ids = columns.map((one) => one.id);
      for (const [field, value] of Object.entries({ weeksTo, beforeOrAfter }))
        if (!ids.includes(value))
          context.addIssue({ code: 'custom', path: [field], message: `there is no column "${value}"` });
      rows.forEach(({ name, cells }, at) => {
        const missing = ids.filter((one) => !cells[one]);
        const unknown = Object.keys(cells).filter((one) => !ids.includes(one));
        for (const one of missing)
          context.addIssue({ code: 'custom', path: ['rows', at], message: `${name} has no cell "${one}"` });
        for (const one of unknown)
          context.addIssue({
            code: 'custom',
            path: ['rows', at, 'cells', one],
            message: `there is no column "${one}"`,
          });
      });
    }),
);

/** map-panels.yaml: maps of one scale side by side, and a table of what they compare. */
export const mapPanelsSchema = z.array(
  z
    .strictObject({
      ...sheet,
      /** What the maps show, in sentences. */
      alt: words,
      /** Width of each map at its centre, kilometres. */
      km: z.number().positive(),
      maps: z
        .array(
          z.strictObject({
            title: words,
            /** The date beneath the title, and the day whose borders and things are drawn. */
            date: edtfSchema,
            day: isoDaySchema,
            center: positionSchema,
            show: z.array(z.strictObject({ layer: z.enum(LAYER_IDS), features: z.array(id).min(1) })),
            /** States whose land keeps its tint. */
            inFocus: z.array(z.string()).default([]),
            /** Shorter names of places, sides of labels, and points of states’ names, as in a step. */
            names: z.record(z.string(), words).default({}),
            sides: z.record(z.string(), z.enum(SIDES)).default({}),
            sidesNarrow: z.record(z.string(), z.enum(SIDES)).default({}),
            stateNames: z.record(z.string(), z.union([positionSchema, z.literal('none')])).default({}),
            stateNamesNarrow: z.record(z.string(), z.union([positionSchema, z.literal('none')])).default({}),
            /** How sure the account is as a whole. */
            sure: words,
          }),
        )
        .min(2),
      /** Rows of the table; each has a cell for every map, in their order. */
      rows: z.array(z.strictObject({ title: words, cells: z.array(z.strictObject(cell)) })).min(1),
    })
    .superRefine(({ maps, rows }, context) => {
      rows.forEach(({ title, cells }, at) => {
        if (cells.length === maps.length) return;
        const message = `${title} has ${cells.length} cells for ${maps.length} maps`;
        context.addIssue({ code: 'custom', path: ['rows', at, 'cells'], message });
      });
    }),
);

/** readings.yaml: where historians differ on the story’s question. */
export const readingsSchema = z.strictObject({
  ...sheet,
  readings: z
    .array(
      z.strictObject({
        id,
        name: words,
        text: words,
        source: sourceList,
        /** What was read of the works. */
        basis: words,
        /** What would decide for or against it. */
        test: words,
        /** The steps whose events it leans on. */
        events: z.array(id).min(1),
      }),
    )
    .min(2),
});

export type Chronology = z.infer<typeof chronologiesSchema>[number];
export type MapPanels = z.infer<typeof mapPanelsSchema>[number];
export type Readings = z.infer<typeof readingsSchema>;
export type Claim = Pick<
  Chronology['rows'][number]['cells'][string][number],
  'text' | 'source' | 'certainty'
>;

/** A story’s sheets for a class; a story may have none. */
export type Sheets = {
  chronologies: Chronology[];
  mapPanels: MapPanels[];
  readings: Readings | null;
};
