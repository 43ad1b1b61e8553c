import { type Citation, findCitations, shortReference, withoutCitations } from '../citations/citation-marks';
import { spellOutLocator } from '../citations/source-reference';
import type { PredictionFront } from '../model/prediction-schema';
import type { Step, Story } from '../model/story';
import type { Option, Position, Prediction, PredictionsFile } from './prediction';
import { retrievalOf } from './retrieval-places';

/** A place of the gazetteer as an option, under the name that the step uses. Throws for an unknown id. */
function placeOption(story: Story, step: Step, id: string): Option & { position: Position } {
  const place = story.places.get(id);
  if (!place) throw new RangeError(`${step.id}: there is no place "${id}"`);
  return { id, name: step.names[id] ?? place.label, position: [place.lon, place.lat] };
}

function stateOption(story: Story, ref: string): Option {
  const row = story.features.find((feature) => feature.ref === ref);
  return { id: ref, name: row?.name ?? ref, position: story.names.states[ref] };
}

/** Works that a text cites, each passage once. */
function sourcesOf(story: Story, text: string): Prediction['sources'] {
  const worded = ({ key, locator }: Citation) => {
    const work = story.sources.find(({ id }) => id === key);
    return [work ? shortReference(work) : key, spellOutLocator(locator)].filter(Boolean).join(', ');
  };
  const cited = findCitations(text).map((citation) => ({ key: citation.key, reference: worded(citation) }));
  return cited.filter(
    ({ reference }, at) => cited.findIndex((other) => other.reference === reference) === at,
  );
}

function questionOf(story: Story, step: Step, predict: PredictionFront) {
  switch (predict.kind) {
    case 'choice': {
      const { kind, options, answer } = predict;
      return {
        kind,
        options: options.map((name, at) => ({ id: String(at + 1), name })),
        answer: answer === undefined ? null : String(answer),
      };
    }
    case 'state': {
      const { kind, states, answer = null } = predict;
      return { kind, options: states.map((ref) => stateOption(story, ref)), answer };
    }
    case 'place': {
      const { kind, places, answer, within } = predict;
      return { kind, options: places.map((id) => placeOption(story, step, id)), answer, within };
    }
    case 'line': {
      const { kind, places, answer = null } = predict;
      return { kind, options: places.map((id) => placeOption(story, step, id)), answer };
    }
    case 'range': {
      const { kind, unit, min, max, step: by, answer = null } = predict;
      return { kind, unit, min, max, step: by, answer };
    }
  }
}

/** The prediction that a step asks for, in words; null for a step without one. */
export function predictionOf(story: Story, step: Step): Prediction | null {
  const { predict } = step;
  if (!predict) return null;
  const { ask, about, start } = predict;
  return {
    ...{ ask, start, about: withoutCitations(about), sources: sourcesOf(story, about) },
    ...questionOf(story, step, predict),
  };
}

/** Everything that readers are asked in a story. */
export const predictionsOf = (story: Story): PredictionsFile => ({
  predictions: Object.fromEntries(
    story.steps.flatMap((step) => {
      const prediction = predictionOf(story, step);
      return prediction ? [[step.id, prediction]] : [];
    }),
  ),
  retrievals: Object.fromEntries(
    story.chapters.flatMap((chapter) => {
      const retrieval = retrievalOf(story, chapter);
      return retrieval ? [[chapter.id, retrieval]] : [];
    }),
  ),
});
