import type { ComponentProps } from 'react';
import { Predictions, type ReportedAnswer } from '../_predict/predictions';
import { postToHost } from './host-page';

const report = (answer: ReportedAnswer) =>
  postToHost({ type: 'answer', ...answer, seconds: Math.round(answer.seconds * 10) / 10 });

/** The questions of a frame, whose answers go to the page around it. */
export const FramePredictions = (props: Omit<ComponentProps<typeof Predictions>, 'onReport'>) => (
  <Predictions {...props} onReport={report} />
);
