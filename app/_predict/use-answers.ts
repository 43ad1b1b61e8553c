import { useCallback, useEffect, useState } from 'react';
import type { Answer, PredictionsFile } from '../../stories/predictions/prediction';
import type { DataAddress } from '../_page-data/story-data';
import { loadPredictions } from './load-predictions';
import { clearAnswers, readAnswers, type SavedAnswers, saveAnswers } from './saved-answers';

/** The questions of a story: the file, `loading`, or `missing` if it could not be loaded. */
export function useQuestions(story: string, address: DataAddress): PredictionsFile | 'loading' | 'missing' {
  const [file, setFile] = useState<PredictionsFile | 'loading' | 'missing'>('loading');
  useEffect(() => {
    let isCancelled = false;
    loadPredictions(story, address).then(
      (loaded) => !isCancelled && setFile(loaded),
      () => !isCancelled && setFile('missing'),
    );
    return () => {
      isCancelled = true;
    };
  }, [story, address]);
  return file;
}

/** The reader’s answers in a story, and what changes them; all is saved on the device. */
export function useAnswers(story: string) {
  const [saved, setSaved] = useState<SavedAnswers>(() => readAnswers(story));
  const change = useCallback(
    (next: (before: SavedAnswers) => SavedAnswers) => {
      setSaved((before) => {
        const after = next(before);
        saveAnswers(story, after);
        return after;
      });
    },
    [story],
  );
  const answer = useCallback(
    (step: string, given: Answer) =>
      change(({ answers, visits }) => ({ answers: { ...answers, [step]: given }, visits })),
    [change],
  );
  const visit = useCallback(
    (chapter: string) =>
      change(({ answers, visits }) => ({
        answers,
        visits: { ...visits, [chapter]: (visits[chapter] ?? 0) + 1 },
      })),
    [change],
  );
  const clear = useCallback(() => {
    clearAnswers(story);
    setSaved({ answers: {}, visits: {} });
  }, [story]);
  return { ...saved, answer, visit, clear };
}
