'use client';

import type { MotionValue } from 'framer-motion';
import { useEffect, useState } from 'react';
import type { Camera } from '../../../geo/camera/camera';
import type { StepBoard, Storyboard } from '../../../stories/model/storyboard';
import type { Moment } from '../../../stories/scene/scene';
import { listen } from '../../_ui/motion-value-listener';
import styles from './focus-pulse.module.css';
import { pixelIn } from './overlay-position';

/** Where a step’s eye is, WGS84 degrees; null where that is no point. */
function focusOf(story: Storyboard, { focus }: StepBoard): readonly [number, number] | null {
  const feature = story.features.find(({ id }) => id === focus);
  const place = feature?.place ?? focus;
  return story.places[place]?.at ?? null;
}

/** Two rings about the step’s focus as its word comes, then rest; nothing that only they say. */
export function FocusPulse({
  story,
  moment,
  camera,
  still,
}: {
  story: Storyboard;
  moment: MotionValue<Moment>;
  camera: Camera;
  /** No pulse now: the map is the reader’s. */
  still: boolean;
}) {
  const [step, setStep] = useState<StepBoard | null>(null);
  useEffect(() => {
    const look = () => {
      const { step: at, progress } = moment.get();
      const board = story.steps[at];
      setStep(board && progress >= board.label.from ? board : null);
    };
    look();
    return listen(moment, look);
  }, [story, moment]);
  const focus = step && focusOf(story, step);
  if (!step || !focus || still) return null;
  return <span key={step.id} className={styles.pulse} style={pixelIn(focus, camera)} aria-hidden="true" />;
}
