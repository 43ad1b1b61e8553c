import { didYouMean } from '../../../geo/atlas/parse/did-you-mean';
import type { Problem } from '../../../geo/atlas/parse/problem';
import { findCitations } from '../../citations/citation-marks';
import type { PredictionFront } from '../../model/prediction-schema';
import type { Step } from '../../model/story';
import { TRANSITION_END } from '../../scene/scene';
import { findCitationProblems } from './citation-marks';
import { featuresById, type ParsedStory, stepProblem } from './parts';
import { findQuotationProblems } from './quotations';

type Report = (path: readonly PropertyKey[], message: string) => Problem;

/** Ids that the atlas does not know, and an answer that is none of the options. */
function checkIds(
  field: 'states' | 'places',
  ids: readonly string[],
  answers: readonly string[],
  known: readonly string[],
  report: Report,
): Problem[] {
  const what = field === 'states' ? 'state' : 'place';
  return [
    ...ids.flatMap((id, at) =>
      known.includes(id) ? [] : [report([field, at], `${what} "${id}" is unknown${didYouMean(id, known)}`)],
    ),
    ...ids.flatMap((id, at) => (ids.indexOf(id) < at ? [report([field, at], `"${id}" stands twice`)] : [])),
    ...answers.flatMap((answer) =>
      ids.includes(answer)
        ? []
        : [report(['answer'], `"${answer}" is none of the ${field}${didYouMean(answer, ids)}`)],
    ),
  ];
}

function checkRange(prediction: Extract<PredictionFront, { kind: 'range' }>, report: Report): Problem[] {
  const { min, max, step, answer } = prediction;
  const isOffGrid = ((max - min) / step) % 1 > 1e-9;
  return [
    ...(isOffGrid
      ? [report(['step'], `steps of ${step} from ${min} do not reach ${max}, the end of the scale`)]
      : []),
    ...(answer && answer[0] > answer[1] ? [report(['answer'], 'gives the lower figure first')] : []),
    ...(answer && (answer[0] < min || answer[1] > max)
      ? [report(['answer'], `lies outside the scale from ${min} to ${max}`)]
      : []),
  ];
}

/** Places to choose from that one of the step’s frames does not show. */
function checkInFrame(step: Step, ids: readonly string[], parts: ParsedStory, report: Report): Problem[] {
  const frames = [
    ['wide', step.bounds],
    ['phone', step.boundsPhone ?? step.bounds],
  ] as const;
  return ids.flatMap((id, at) => {
    const place = parts.places.get(id);
    if (!place) return [];
    return frames
      .filter(([, [west, south, east, north]]) => {
        const isInside = place.lon >= west && place.lon <= east && place.lat >= south && place.lat <= north;
        return !isInside;
      })
      .map(([name]) =>
        report(['places', at], `${id} lies outside the ${name} frame, and cannot be marked there`),
      );
  });
}

/** A question that is answered on the map waits once the camera has arrived: no picture is drawn before. */
function checkStart({ kind, start }: PredictionFront, report: Report): Problem[] {
  const isOnMap = kind === 'state' || kind === 'place' || kind === 'line';
  return isOnMap && start < TRANSITION_END
    ? [
        report(
          ['start'],
          `the camera still moves at ${start}: a question on the map waits at ${TRANSITION_END} or later`,
        ),
      ]
    : [];
}

/** The options of a question are there, and its answer is one of them. */
function checkOptions(
  prediction: PredictionFront,
  known: { states: readonly string[] | null; places: readonly string[] },
  report: Report,
): Problem[] {
  switch (prediction.kind) {
    case 'choice': {
      const { answer, options } = prediction;
      return answer === undefined || answer <= options.length
        ? []
        : [report(['answer'], `there is no option ${answer}: there are ${options.length}`)];
    }
    case 'state':
      return known.states
        ? checkIds('states', prediction.states, [prediction.answer ?? []].flat(), known.states, report)
        : [];
    case 'place':
      return checkIds('places', prediction.places, [prediction.answer], known.places, report);
    case 'line':
      return checkIds('places', prediction.places, prediction.answer ?? [], known.places, report);
    case 'range':
      return checkRange(prediction, report);
  }
}

/** The sentence on what happened cites what it rests on, and quotes nothing but the step’s facts. */
function checkAbout(step: Step, about: string, parts: ParsedStory, report: Report): Problem[] {
  const uncited =
    findCitations(about).length > 0
      ? []
      : [{ ...report(['about'], 'an answer without a citation: every claim has one'), example: UNCITED }];
  const facts = [step.claim, step.label.text, ...step.use.map(({ text }) => text)].join('\n');
  const quotations = parts.isTranslation ? [] : findQuotationProblems(about, facts);
  const wrong = [...findCitationProblems(about, parts.known.sources), ...quotations];
  return [...uncited, ...wrong.map(({ message }) => report(['about'], message))];
}

const UNCITED = 'about: "Signed a day after the Pact.[@kramer2006, ¶14]"';

/** Places that a chapter asks for by name are known. */
function checkRetrieval({ folder, chapters, places, positionOf }: ParsedStory): Problem[] {
  return chapters.flatMap(({ retrieve = [] }, at) =>
    retrieve.flatMap((id, nth) =>
      places.has(id)
        ? []
        : [
            {
              file: `${folder}/story.md`,
              ...positionOf.story(['chapters', at, 'retrieve', nth]),
              message: `there is no place "${id}"${didYouMean(id, places.keys())}`,
            },
          ],
    ),
  );
}

/** Checks the predictions of all steps, and the places that chapters ask for. */
export function checkPredictions(parts: ParsedStory): Problem[] {
  const { steps, rows, places, complete } = parts;
  const refs = [...featuresById(rows).values()].flatMap(({ ref }) => ref ?? []);
  const known = { states: complete.rows ? refs : null, places: [...places.keys()] };
  return [
    ...checkRetrieval(parts),
    ...steps.flatMap((step) => {
      const { predict } = step;
      if (!predict) return [];
      const report: Report = (path, message) => stepProblem(step, ['predict', ...path], message);
      return [
        ...checkOptions(predict, known, report),
        ...checkStart(predict, report),
        ...('places' in predict ? checkInFrame(step, predict.places, parts, report) : []),
        ...checkAbout(step, predict.about, parts, report),
      ];
    }),
  ];
}
