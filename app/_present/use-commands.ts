import type { RefObject } from 'react';
import { flushSync } from 'react-dom';
import * as messages from '#messages/present';
import type { ManualCamera } from '../_map/explore/exploring';
import { type MapControls, useMapStore } from '../_map/map-store';
import { useStory } from '../_story/story-context';
import { explainNoFullScreen, toggleFullScreen } from '../_ui/use-full-screen';
import { type Command, type CommandContext, performCommand } from './input/commands';
import { openSpeakerWindow } from './windows/open-speaker-window';

/** Moves the map by hand; where there is no live map, nothing happens. */
export function moveMapManually(
  mapControls: RefObject<MapControls | null>,
  manualCamera: ManualCamera,
  move: (map: MapControls) => void,
): void {
  if (!mapControls.current) return;
  // applied at once, so that a late animation frame cannot move a map that has been reset
  flushSync(manualCamera.start);
  if (mapControls.current) move(mapControls.current);
}

type CommandOptions = Pick<
  CommandContext,
  'talk' | 'deck' | 'displayToggles' | 'drawing' | 'goToStep' | 'startClock' | 'restartClock' | 'notify'
> & {
  manualCamera: ManualCamera;
};

/** Returns the function that performs a command in the projector’s window. */
export function useCommands(options: CommandOptions): (command: Command) => void {
  const { manualCamera, notify } = options;
  const { controls: mapControls } = useMapStore();
  const story = useStory();
  const context: CommandContext = {
    ...options,
    hasLiveMap: () => mapControls.current !== null,
    zoomMap: (levels) => {
      if (mapControls.current) moveMapManually(mapControls, manualCamera, (map) => map.zoomBy(levels));
      else notify(messages.picturesStay);
    },
    resetCamera: manualCamera.end,
    openSpeakerWindow: () => {
      const problem = openSpeakerWindow(story.id);
      if (problem) notify(problem);
    },
    switchFullScreen: async () => {
      if (!(await toggleFullScreen())) notify(explainNoFullScreen());
    },
  };
  return (command) => performCommand(command, context);
}
