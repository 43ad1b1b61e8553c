import { didYouMean } from '../../../geo/atlas/parse/did-you-mean';
import type { Problem } from '../../../geo/atlas/parse/problem';
import type { Step } from '../../model/story';
import { featuresById, type ParsedStory, stepProblem } from './parts';

/** Every column leads to a known place and names badges and chips that its step shows. */
export function checkColumns({ steps, rows, places, complete }: ParsedStory): Problem[] {
  if (!complete.rows) return [];
  const features = featuresById(rows);
  const isPlate = (id: string) => ['badge', 'chip'].includes(features.get(id)?.kind ?? '');
  return steps.flatMap((step: Step) => {
    const listed = step.show.flatMap((entry) => (entry.features === 'all' ? [] : entry.features));
    return step.columns.flatMap(({ place, rows: columnRows }, nth) => {
      const report = (path: readonly PropertyKey[], message: string) =>
        stepProblem(step, ['columns', nth, ...path], message);
      const unknownPlace = places.has(place)
        ? []
        : [report(['place'], `place "${place}" is unknown${didYouMean(place, places.keys())}`)];
      const wrongFeatures = columnRows.flatMap(({ entries }, row) =>
        entries.flatMap(({ feature }, entry) => {
          const path = ['rows', row, 'entries', entry, 'feature'];
          if (!listed.includes(feature))
            return [report(path, `the step does not show "${feature}"${didYouMean(feature, listed)}`)];
          return isPlate(feature) ? [] : [report(path, `${feature} is neither a badge nor a chip`)];
        }),
      );
      return [...unknownPlace, ...wrongFeatures];
    });
  });
}
