'use client';

import type { RefObject } from 'react';
import { flushSync } from 'react-dom';
import type { Storyboard } from '../../stories/model/storyboard';
import type { Talk } from '../../stories/talk/talk';
import type { Exploring } from '../_map/explore/use-exploring';
import type { MapHand } from '../_map/story-map';
import { href } from '../_site/urls/urls';
import { explainNoFullScreen, toggleFullScreen } from '../_ui/use-full-screen';
import type { Presentation } from './deck/use-deck';
import type { Switchboard } from './deck/use-display-toggles';
import type { Drawing } from './drawing/use-drawing';
import type { Command } from './input/commands';
import { canLink, UNLINKED } from './windows/use-window-channel';

/** Takes the map in hand and moves it; where there is no live map, nothing happens. */
export function takeMap(
  hand: RefObject<MapHand | null>,
  exploring: Exploring,
  move: (map: MapHand) => void,
): void {
  if (!hand.current) return;
  // its hands are free at once: who gives the map back must not have it moved by a frame that comes late
  flushSync(exploring.start);
  if (hand.current) move(hand.current);
}

const KEEP_NAMES = 'Without the live map the pictures keep their names.';

/** The speaker’s window that this page has opened. */
let speakerWindow: Window | null = null;

type Given = {
  story: Storyboard;
  talk: Talk;
  talkShown: Presentation;
  /** To a step as it has arrived. */
  goTo: (step: number) => void;
  switchboard: Switchboard;
  drawing: Drawing;
  exploring: Exploring;
  hand: RefObject<MapHand | null>;
  /** Begins the talk’s time, unless it runs. */
  begin: () => void;
  /** Tells the presenter why nothing happens. */
  say: (words: string) => void;
  /** Begins it anew, whether it runs or not. */
  beginAnew: () => void;
};

/** What every command of the table does to the talk. */
export function useCommands({
  story,
  talk,
  talkShown,
  goTo,
  switchboard,
  drawing,
  exploring,
  hand,
  begin,
  say,
  beginAnew,
}: Given): (command: Command) => void {
  const { next, previous, replay } = talkShown;
  const { switches, flip, draw, open } = switchboard;
  const openSpeaker = () => {
    if (!canLink()) return say(`${UNLINKED} The notes also stand in the lecturer’s handout.`);
    if (speakerWindow && !speakerWindow.closed) return speakerWindow.focus();
    const address = new URL(href(`/present/${story.id}/speaker/`), document.baseURI).href;
    speakerWindow = window.open(address, `fault-lines-speaker-${story.id}`, 'popup,width=1000,height=720');
    if (!speakerWindow)
      say(`The browser keeps windows from opening: allow them here, or open ${address} yourself.`);
  };
  /** The nearest thing that lies over the map goes; where nothing does, all steps come. */
  const closeOver = () => {
    if (switches.dialog) return open(null);
    if (switches.curtain) return draw(null);
    if (drawing.penOut) return drawing.putPenDown();
    const over = (['follow', 'prose', 'cover'] as const).find((name) => switches[name]);
    if (over) flip(over);
    else open('overview');
  };
  const fillScreen = async () => {
    if (!(await toggleFullScreen())) say(explainNoFullScreen());
  };
  const zoom = (levels: number) => {
    if (hand.current) takeMap(hand, exploring, (map) => map.zoomBy(levels));
    else say('Without the live map the pictures stay as they are.');
  };
  const doThis: Record<Command, () => void> = {
    next: () => {
      begin();
      next();
    },
    previous,
    first: () => goTo(talk.steps[0] ?? 0),
    last: () => goTo(talk.steps.at(-1) ?? 0),
    replay,
    prose: () => flip('prose'),
    overview: () => open('overview'),
    escape: closeOver,
    help: () => open('help'),
    speaker: openSpeaker,
    fullscreen: fillScreen,
    follow: () => flip('follow'),
    hall: () => open('hall'),
    black: () => draw('black'),
    white: () => draw('white'),
    labels: () => {
      flip('labels');
      if (!hand.current) say(KEEP_NAMES);
    },
    cover: () => {
      flip('cover');
      if (!hand.current && !switches.cover) say(KEEP_NAMES);
    },
    timer: () => {
      begin();
      flip('timer');
    },
    clock: beginAnew,
    pointer: () => flip('pointer'),
    draw: drawing.flipPen,
    undo: drawing.undo,
    clear: drawing.clear,
    zoomIn: () => zoom(0.5),
    zoomOut: () => zoom(-0.5),
    zoomBack: exploring.end,
  };
  return (command) => {
    // the first thing behind a curtain is to draw it
    if (switches.curtain && (command === 'next' || command === 'previous')) draw(null);
    else doThis[command]();
  };
}
