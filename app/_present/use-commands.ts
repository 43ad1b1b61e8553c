'use client';

import type { RefObject } from 'react';
import { flushSync } from 'react-dom';
import type { Storyboard } from '../../stories/model/storyboard';
import type { Talk } from '../../stories/talk/talk';
import type { Exploring } from '../_map/explore/use-exploring';
import type { MapHand } from '../_map/story-map';
import { href } from '../_site/urls/urls';
import { explainNoFullScreen, toggleFullScreen } from '../_ui/use-full-screen';
import type { Deck } from './deck/use-deck';
import type { DisplayToggles } from './deck/use-display-toggles';
import type { PenDrawing } from './drawing/use-drawing';
import type { Command } from './input/commands';
import { canLink, UNLINKED } from './windows/use-window-channel';

/** Takes the map in hand and moves it; where there is no live map, nothing happens. */
export function moveMapManually(
  mapControls: RefObject<MapHand | null>,
  exploring: Exploring,
  move: (map: MapHand) => void,
): void {
  if (!mapControls.current) return;
  // its hands are free at once: who gives the map back must not have it moved by a frame that comes late
  flushSync(exploring.start);
  if (mapControls.current) move(mapControls.current);
}

const LABELS_STAY_TEXT = 'Without the live map the pictures keep their names.';

/** The speaker’s window that this page has opened. */
let speakerWindow: Window | null = null;

type CommandContext = {
  story: Storyboard;
  talk: Talk;
  deck: Deck;
  /** To a step as it has arrived. */
  goTo: (step: number) => void;
  displayToggles: DisplayToggles;
  drawing: PenDrawing;
  exploring: Exploring;
  mapControls: RefObject<MapHand | null>;
  /** Begins the talk’s time, unless it runs. */
  startClock: () => void;
  /** Tells the presenter why nothing happens. */
  notify: (words: string) => void;
  /** Begins it anew, whether it runs or not. */
  restartClock: () => void;
};

/** What every command of the table does to the talk. */
export function useCommands({
  story,
  talk,
  deck,
  goTo,
  displayToggles,
  drawing,
  exploring,
  mapControls,
  startClock,
  notify,
  restartClock,
}: CommandContext): (command: Command) => void {
  const { next, previous, replay } = deck;
  const { display, toggle, toggleBlankScreen, toggleDialog } = displayToggles;
  const openSpeaker = () => {
    if (!canLink()) return notify(`${UNLINKED} The notes also stand in the lecturer’s handout.`);
    if (speakerWindow && !speakerWindow.closed) return speakerWindow.focus();
    const address = new URL(href(`/present/${story.id}/speaker/`), document.baseURI).href;
    speakerWindow = window.open(address, `fault-lines-speaker-${story.id}`, 'popup,width=1000,height=720');
    if (!speakerWindow)
      notify(`The browser keeps windows from opening: allow them here, or open ${address} yourself.`);
  };
  /** The nearest thing that lies over the map goes; where nothing does, all steps come. */
  const closeTopmost = () => {
    if (display.dialog) return toggleDialog(null);
    if (display.blankScreen) return toggleBlankScreen(null);
    if (drawing.isPenActive) return drawing.stopPen();
    const visible = (['shareStep', 'prose', 'cover'] as const).find((name) => display[name]);
    if (visible) toggle(visible);
    else toggleDialog('overview');
  };
  const switchFullScreen = async () => {
    if (!(await toggleFullScreen())) notify(explainNoFullScreen());
  };
  const zoom = (levels: number) => {
    if (mapControls.current) moveMapManually(mapControls, exploring, (map) => map.zoomBy(levels));
    else notify('Without the live map the pictures stay as they are.');
  };
  const actions: Record<Command, () => void> = {
    next: () => {
      startClock();
      next();
    },
    previous,
    first: () => goTo(talk.steps[0] ?? 0),
    last: () => goTo(talk.steps.at(-1) ?? 0),
    replay,
    prose: () => toggle('prose'),
    overview: () => toggleDialog('overview'),
    escape: closeTopmost,
    help: () => toggleDialog('help'),
    speaker: openSpeaker,
    fullscreen: switchFullScreen,
    follow: () => toggle('shareStep'),
    hall: () => toggleDialog('hall'),
    black: () => toggleBlankScreen('black'),
    white: () => toggleBlankScreen('white'),
    labels: () => {
      toggle('labels');
      if (!mapControls.current) notify(LABELS_STAY_TEXT);
    },
    cover: () => {
      toggle('cover');
      if (!mapControls.current && !display.cover) notify(LABELS_STAY_TEXT);
    },
    timer: () => {
      startClock();
      toggle('timer');
    },
    clock: restartClock,
    pointer: () => toggle('pointer'),
    draw: drawing.togglePen,
    undo: drawing.undo,
    clear: drawing.clear,
    zoomIn: () => zoom(0.5),
    zoomOut: () => zoom(-0.5),
    zoomBack: exploring.end,
  };
  return (command) => {
    // the first thing behind a curtain is to draw it
    if (display.blankScreen && (command === 'next' || command === 'previous')) toggleBlankScreen(null);
    else actions[command]();
  };
}
