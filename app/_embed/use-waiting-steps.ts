import { useCallback, useMemo, useRef } from 'react';
import type { EmbedOptions } from '../../stories/urls/embed-query';
import type { StepPlayer } from '../_player/step-player';
import { useMoment } from '../_story/story-context';

const NONE: ReadonlyMap<number, number> = new Map();

/**
 * A frame’s player that stops before a step whose question is open, at the progress at which its map waits, and plays it
 * once it is answered. The next step can be gone to all the same.
 */
export function useWaitingSteps(player: StepPlayer, mode: EmbedOptions['mode']) {
  const moment = useMoment();
  const waiting = useRef(NONE);
  const waitingPlayer = useMemo((): StepPlayer => {
    const show = (step: number, progress?: number) =>
      player.show(step, waiting.current.get(step) ?? progress);
    const play = (step: number, to?: number) =>
      waiting.current.has(step) ? show(step) : player.play(step, to);
    return { ...player, show, play };
  }, [player]);
  const onWaiting = useCallback(
    (steps: ReadonlyMap<number, number>) => {
      const before = waiting.current;
      waiting.current = steps;
      const { step } = moment.get();
      const start = steps.get(step);
      // a step that is shown already goes back to where its map waits
      if (mode === 'step' && start !== undefined && !before.has(step)) player.show(step, start);
    },
    [moment, mode, player],
  );
  const onReveal = useCallback(() => {
    if (mode === 'step') player.continueTo(1);
  }, [mode, player]);
  const isWaiting = useCallback((step: number) => waiting.current.has(step), []);
  return { player: waitingPlayer, onWaiting, onReveal, isWaiting };
}
