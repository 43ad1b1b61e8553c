import { useCallback, useEffect, useRef } from 'react';
import type { EmbedOptions } from '../../stories/urls/embed-query';
import { suitableHeight } from '../_site/share/iframe-height';
import { useMoment, useStepIndex, useStory } from '../_story/story-context';
import { listen } from '../_ui/motion-value-listener';
import { postToHost } from './host-page';

/** Progress at which a step has been seen to its end: a page may not scroll to its very last pixel. */
const SEEN = 0.99;

type ReportOptions = {
  embedding: EmbedOptions;
  /** Whether the frame’s address has been read. */
  isRead: boolean;
  /** Whether a step’s map waits for an answer: who passes by has still come to its end. */
  isWaiting?: (step: number) => boolean;
};

const NEVER = () => false;

/** Reports to the host page: that the frame is ready, each step, that the last has been seen to its last stop, and the height that suits its width. */
export function useReportToHost({ embedding, isRead, isWaiting = NEVER }: ReportOptions): void {
  const story = useStory();
  const moment = useMoment();
  const stepIndex = useStepIndex();
  const reportedStep = useRef<number | null>(null);
  const isEndReported = useRef(false);
  const { first, last } = embedding;

  const reportEnd = useCallback(() => {
    const { step, progress } = moment.get();
    // a jump may bring the last step into view before the step itself has been reported
    if (isEndReported.current || reportedStep.current !== last || step !== last) return;
    if (progress < SEEN && !isWaiting(step)) return;
    isEndReported.current = true;
    postToHost({ type: 'complete' });
  }, [moment, last, isWaiting]);

  useEffect(() => {
    const step = story.steps[stepIndex];
    if (!isRead || !step || stepIndex < first || stepIndex > last || reportedStep.current === stepIndex)
      return;
    const place = { step: step.id, number: stepIndex - first + 1, of: last - first + 1 };
    if (reportedStep.current === null) {
      // before the first step of the query is shown, the page’s own first step is
      if (stepIndex !== embedding.start) return;
      const [from, to] = [story.steps[first]?.id ?? '', story.steps[last]?.id ?? ''];
      postToHost({ type: 'ready', story: story.id, from, to, ...place });
    } else postToHost({ type: 'step', ...place, title: step.title });
    reportedStep.current = stepIndex;
    // the moment of a frame that has just opened may still be the page’s own first step
    requestAnimationFrame(reportEnd);
  }, [story, embedding, isRead, stepIndex, first, last, reportEnd]);

  useEffect(() => listen(moment, reportEnd), [moment, reportEnd]);

  useEffect(() => {
    let height = 0;
    const measure = () => {
      // a frame that the host hides, in a tab or a collapsed section, has no width
      if (window.innerWidth === 0) return;
      const suitable = suitableHeight(window.innerWidth);
      if (suitable === height) return;
      height = suitable;
      postToHost({ type: 'resize', height });
    };
    measure();
    window.addEventListener('resize', measure);
    return () => window.removeEventListener('resize', measure);
  }, []);
}
