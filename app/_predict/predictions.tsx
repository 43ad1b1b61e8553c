import type { MotionValue } from 'framer-motion';
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import * as messages from '#messages/predict';
import type { StepBoard } from '../../stories/model/storyboard';
import { type Interaction, interactionOf, retrievalInteraction } from '../../stories/predictions/interaction';
import type { Answer, PredictionsFile } from '../../stories/predictions/prediction';
import type { DataAddress } from '../_page-data/story-data';
import type { ShownProgress } from '../_player/shown-progress';
import { useMoment, useStepIndex, useStory } from '../_story/story-context';
import { useCloseOnEscape } from '../_ui/close-on-escape';
import { ErrorBoundary } from '../_ui/error-boundary';
import { useMountPoints } from './mount-points';
import { PredictionCard } from './prediction-card';
import { PredictionMarks } from './prediction-marks';
import './predictions.css';
import { RetrievalCard } from './retrieval-card';
import { useAnswers, useQuestions } from './use-answers';
import { type HeldSteps, useHeldSteps } from './use-held-steps';

/** An answer, and how long the reader took for it, seconds. */
export type ReportedAnswer = Interaction & { seconds: number };

type PredictionsProps = {
  /** Address of the script with the questions. */
  address: DataAddress;
  /** On pages that scroll: what their scroll driver shows of a step. */
  shown?: MotionValue<ShownProgress>;
  /** On pages that go step by step: called with the steps whose maps wait, and the progress at which each does. */
  onWaiting?: (waiting: ReadonlyMap<number, number>) => void;
  /** On pages that go step by step: called when the question of the current step has been answered. */
  onReveal?: () => void;
  /** Called with each answer, for the page around a frame; without it answers stay on the device. */
  onReport?: (answer: ReportedAnswer) => void;
};

/** Seconds since the reader came to each question. */
function useQuestionClock(key: string) {
  const began = useRef(new Map<string, number>());
  useEffect(() => {
    if (key && !began.current.has(key)) began.current.set(key, performance.now());
  }, [key]);
  return useCallback(
    (question: string) => (performance.now() - (began.current.get(question) ?? performance.now())) / 1000,
    [],
  );
}

/** Progress of a step’s last picture of the map itself: small maps would cover the reader’s mark. */
const lastOnMap = ({ smallMaps }: StepBoard): number =>
  smallMaps && smallMaps.until === null ? Math.max(0, smallMaps.from - 0.01) : 1;

function LoadedPredictions({
  file,
  shown,
  onWaiting,
  onReveal,
  onReport,
}: PredictionsProps & { file: PredictionsFile }) {
  const story = useStory();
  const moment = useMoment();
  const index = useStepIndex();
  const current = story.steps[index]?.id ?? '';
  const { answers, visits, answer: save, visit, clear } = useAnswers(story.id);
  const [drafts, setDrafts] = useState<Readonly<Record<string, Answer>>>({});
  const [isDrawing, setIsDrawing] = useState(false);
  const secondsSince = useQuestionClock(current);

  const asked = useMemo(() => Object.keys(file.predictions), [file]);
  const ends = useMemo(() => Object.values(file.retrievals).map(({ step }) => step), [file]);
  const currentStep = useCallback(() => story.steps[moment.get().step]?.id ?? '', [story, moment]);
  const points = useMountPoints({ before: asked, after: ends }, currentStep);

  const held = useMemo((): HeldSteps => {
    const open = asked.filter((step) => !answers[step] && points[step]?.before);
    return new Map(
      open.map((step) => [
        story.steps.findIndex(({ id }) => id === step),
        { start: file.predictions[step]?.start ?? 0, card: points[step]?.before ?? null },
      ]),
    );
  }, [asked, answers, points, story, file]);
  const play = useHeldSteps(shown, held);
  useEffect(() => {
    onWaiting?.(new Map([...held].map(([step, { start }]) => [step, start])));
  }, [held, onWaiting]);
  useEffect(() => () => onWaiting?.(new Map()), [onWaiting]);

  // claim and headline of a step would give its answer away
  useLayoutEffect(() => {
    const openSteps = [...held.keys()].map((step) => document.getElementById(story.steps[step]?.id ?? ''));
    for (const section of openSteps) section?.setAttribute('data-question-open', '');
    document.documentElement.toggleAttribute('data-question-open', held.has(index));
    return () => {
      for (const section of openSteps) section?.removeAttribute('data-question-open');
      document.documentElement.removeAttribute('data-question-open');
    };
  }, [held, index, story]);

  const give = (step: string, given: Answer) => {
    const prediction = file.predictions[step];
    if (!prediction) return;
    const position = story.steps.findIndex(({ id }) => id === step);
    setIsDrawing(false);
    save(step, given);
    const interaction = interactionOf(step, prediction, given);
    if (interaction) onReport?.({ ...interaction, seconds: secondsSince(step) });
    if (position !== moment.get().step) return;
    const board = story.steps[position];
    play(position, moment.get().progress, board ? lastOnMap(board) : 1);
    onReveal?.();
  };
  const isOpen = held.has(index);
  useCloseOnEscape(isOpen, () => (isDrawing ? setIsDrawing(false) : give(current, { kind: 'passed' })));
  const draft = (step: string) => (given: Answer) => setDrafts((before) => ({ ...before, [step]: given }));
  const clearAll = () => {
    setDrafts({});
    clear();
  };

  const prediction = file.predictions[current];
  return (
    <>
      {prediction && (
        <PredictionMarks
          key={current}
          prediction={prediction}
          answer={answers[current] ?? null}
          draft={drafts[current] ?? null}
          onDraft={draft(current)}
          isDrawing={isDrawing}
        />
      )}
      {asked.map((step) => {
        const [element, question] = [points[step]?.before, file.predictions[step]];
        if (!element || !question) return null;
        return createPortal(
          <ErrorBoundary>
            <PredictionCard
              prediction={question}
              answer={answers[step] ?? null}
              draft={drafts[step] ?? null}
              onDraft={draft(step)}
              onAnswer={(given) => give(step, given)}
              onClear={clearAll}
              isDrawing={isDrawing && step === current}
              onDraw={() => setIsDrawing(!isDrawing)}
              isFramed={Boolean(onReport)}
            />
          </ErrorBoundary>,
          element,
          step,
        );
      })}
      {story.chapters.map((chapter) => {
        const retrieval = file.retrievals[chapter.id];
        const element = retrieval && points[retrieval.step]?.after;
        if (!element) return null;
        return createPortal(
          <ErrorBoundary>
            <RetrievalCard
              story={story.id}
              chapter={chapter}
              retrieval={retrieval}
              visit={visits[chapter.id] ?? 0}
              onChecked={(result) => {
                visit(chapter.id);
                if (!result) return;
                const seconds = secondsSince(retrieval.step);
                onReport?.({ ...retrievalInteraction(chapter.id, result), seconds });
              }}
            />
          </ErrorBoundary>,
          element,
          chapter.id,
        );
      })}
    </>
  );
}

/**
 * What a reader is asked before steps play, and at the ends of chapters. It stands among the parts over the map, where its
 * marks are; the questions stand in the prose.
 */
export function Predictions(props: PredictionsProps) {
  const story = useStory();
  const file = useQuestions(story.id, props.address);
  if (file === 'missing')
    return (
      <p className="prediction-notice" role="status">
        {messages.missing}
      </p>
    );
  return file === 'loading' ? null : <LoadedPredictions {...props} file={file} />;
}
