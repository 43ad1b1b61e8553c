import { readFileSync } from 'node:fs';
import { geoContains } from 'd3-geo';
import type { FeatureCollection } from 'geojson';
import type { MapGeodata } from '../../app/_map/live/load-geodata';
import type { Problem } from '../../geo/atlas/parse/problem';
import type { FeatureRow } from '../../geo/atlas/read-features';
import { labelsFile } from '../../stories/load/load';
import type { Story } from '../../stories/model/story';
import { labelProblems } from '../labels/label-problems';

/** Places in a frame, along each of its sides, where land is looked for. */
const SAMPLES = 9;

function hasLand([west, south, east, north]: readonly number[], land: FeatureCollection): boolean {
  const along = Array.from({ length: SAMPLES }, (_, at) => (at + 0.5) / SAMPLES);
  return along.some((x) =>
    along.some((y) => {
      const point: [number, number] = [
        (west ?? 0) + ((east ?? 0) - (west ?? 0)) * x,
        (south ?? 0) + ((north ?? 0) - (south ?? 0)) * y,
      ];
      return land.features.some((feature) => geoContains(feature, point));
    }),
  );
}

/** Frames of steps in which there is no land. */
export function framesWithoutLand({ steps }: Story, { detailed }: MapGeodata): Problem[] {
  return steps.flatMap((step) =>
    hasLand(step.bounds, detailed.land)
      ? []
      : [
          {
            file: step.file,
            ...step.positionOf(['bounds']),
            message: 'the frame shows no land: it is [west, south, east, north], longitudes before latitudes',
            example: 'bounds: [12, 47.8, 19, 51.2]',
          },
        ],
  );
}

/** Labels that are crowded or out of date, at the frames of their steps. */
export function labelsOfSteps(story: Story, geodata: MapGeodata, language: string): Problem[] {
  const labels = labelsFile(`stories/${story.id}`, language);
  if (Object.keys(story.placedLabels).length === 0) {
    const message = `has no labels yet: npm run place-labels -- ${story.id} places them`;
    return [{ file: labels, line: 1, column: 1, message, isWarning: true }];
  }
  return labelProblems(story, geodata).map((text) => {
    const [id = ''] = text.split(/[: ]/);
    const step = story.steps.find((candidate) => candidate.id === id);
    const place = step
      ? { file: step.file, ...step.positionOf(['bounds']) }
      : { file: labels, line: 1, column: 1 };
    return {
      ...place,
      message: `labels: ${text}; npm run place-labels -- ${story.id}${step ? ` ${id}` : ''}`,
    };
  });
}

/** What the built data has of a row. */
const BUILT_FIELDS = ['name', 'date', 'from', 'to', 'certainty', 'category'] as const;

type BuiltRow = Record<string, unknown> & { id: string };

function readBuiltRows(layerFiles: readonly string[]): Map<string, BuiltRow> {
  const features = layerFiles.flatMap((file) => {
    const { features } = JSON.parse(readFileSync(file, 'utf8')) as FeatureCollection;
    return features.map(({ properties }) => properties as BuiltRow);
  });
  return new Map(features.map((properties) => [properties.id, properties]));
}

/** Rows of the map that were changed since its data was built from them. */
export function rowsNewerThanData(rows: readonly FeatureRow[], dataFiles: readonly string[]): Problem[] {
  const built = readBuiltRows(dataFiles);
  return rows.flatMap(({ feature, file, positionOf }) => {
    const properties = built.get(feature.id);
    const changed = properties
      ? BUILT_FIELDS.find((field) => (properties[field] ?? null) !== feature[field])
      : 'id';
    if (!changed) return [];
    const what = properties ? `another \`${changed}\`` : 'no such row';
    const message = `${feature.id}: the map’s data has ${what}: npm run geo builds it anew`;
    return [{ file, ...positionOf([changed]), message }];
  });
}
