import { didYouMean } from '../../../geo/atlas/parse/did-you-mean';
import type { Problem } from '../../../geo/atlas/parse/problem';
import { type ParsedStory, rowProblem } from './parts';

/** Every feature stands once, and the places and states that it names exist. */
export function checkFeatures({ rows, places, complete }: ParsedStory): Problem[] {
  const problems: Problem[] = [];
  const states = new Set(rows.flatMap(({ feature }) => feature.ref ?? []));
  const seen = new Set<string>();
  for (const row of rows) {
    const { feature } = row;
    if (seen.has(feature.id)) problems.push(rowProblem(row, 'stands twice', ['id']));
    seen.add(feature.id);
    const named = [feature.place, feature.fromPlace, feature.toPlace, feature.centres, feature.via].flat();
    for (const place of named) {
      if (place && !places.has(place)) {
        problems.push(
          rowProblem(row, `place "${place}" is not in the gazetteer${didYouMean(place, places.keys())}`),
        );
      }
    }
    for (const state of [feature.state, feature.states].flat()) {
      if (state && complete.rows && !states.has(state))
        problems.push(rowProblem(row, `state "${state}" is unknown${didYouMean(state, states)}`));
    }
  }
  return problems;
}
