import { useCallback, useEffect, useRef, useState } from 'react';
import type { StepPlayer } from '../_player/step-player';
import type { TalkState } from '../_relay/relay-messages';
import { useMoment, useStory } from '../_story/story-context';

export type Following = {
  /** Whether the reader goes elsewhere in the story, while the talk goes on. */
  isLookingAround: boolean;
  /** Shows a step, and from then on no longer follows. */
  lookAt: (step: number) => void;
  /** Shows where the talk is, and follows again. */
  comeBack: () => void;
};

/**
 * Shows a talk’s state as it comes: forwards is played, as on the projector, and back is shown at once. A reader who looks
 * around stays where he is until he comes back.
 */
export function useFollowing(state: TalkState | null, player: StepPlayer): Following {
  const { steps } = useStory();
  const moment = useMoment();
  const [isLookingAround, setLookingAround] = useState(false);
  /** The state that is shown or played to; null before the first, and after the reader has looked around. */
  const shown = useRef<TalkState | null>(null);

  useEffect(() => {
    const step = state ? steps.findIndex(({ id }) => id === state.step) : -1;
    // a step that this edition of the story does not have
    if (!state || step === -1 || isLookingAround) return;
    const before = shown.current;
    shown.current = state;
    if (before === state) return;
    const beforeStep = before ? steps.findIndex(({ id }) => id === before.step) : -1;
    if (before && beforeStep === step && state.progress > before.progress) player.continueTo(state.progress);
    else if (before && step > beforeStep) player.play(step, state.progress);
    else player.show(step, state.progress);
  }, [state, steps, player, isLookingAround]);

  const lookAt = useCallback(
    (step: number) => {
      if (!steps[step]) return;
      setLookingAround(true);
      shown.current = null;
      if (step === moment.get().step + 1) player.play(step);
      else player.show(step);
    },
    [steps, moment, player],
  );
  const comeBack = useCallback(() => setLookingAround(false), []);
  return { isLookingAround, lookAt, comeBack };
}
