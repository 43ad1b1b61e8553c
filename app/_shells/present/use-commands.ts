'use client';

import type { RefObject } from 'react';
import type { Storyboard } from '../../../stories/storyboard';
import type { Talk } from '../../../stories/talk';
import { href } from '../../_site/address';
import type { Exploring } from '../../_stage/exploring/use-exploring';
import type { MapHand } from '../../_stage/stage';
import type { Command } from './commands';
import type { Drawing } from './use-drawing';
import { toggleFullScreen } from './use-full-screen';
import type { Presentation } from './use-presentation';
import type { Switchboard } from './use-switches';

/** Takes the map in hand and moves it; where there is no live map, nothing happens. */
export function takeMap(
  hand: RefObject<MapHand | null>,
  exploring: Exploring,
  move: (map: MapHand) => void,
): void {
  if (!hand.current) return;
  exploring.start();
  // its hands are freed with the next frame
  requestAnimationFrame(() => hand.current && move(hand.current));
}

type Given = {
  story: Storyboard;
  talk: Talk;
  talkShown: Presentation;
  switchboard: Switchboard;
  drawing: Drawing;
  exploring: Exploring;
  hand: RefObject<MapHand | null>;
  /** Begins the talk’s time, unless it runs. */
  begin: () => void;
  /** Begins it anew, whether it runs or not. */
  beginAnew: () => void;
};

/** What every command of the table does to the talk. */
export function useCommands({
  story,
  talk,
  talkShown,
  switchboard,
  drawing,
  exploring,
  hand,
  begin,
  beginAnew,
}: Given): (command: Command) => void {
  const { next, previous, goTo, replay } = talkShown;
  const { switches, flip, draw, open } = switchboard;
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
    escape: () => (drawing.penOut ? drawing.putPenDown() : open('overview')),
    help: () => open('help'),
    speaker: () => {
      window.open(
        href(`/present/${story.id}/speaker/`),
        `fault-lines-speaker-${story.id}`,
        'popup,width=1000,height=720',
      );
    },
    fullscreen: toggleFullScreen,
    follow: () => flip('follow'),
    hall: () => open('hall'),
    black: () => draw('black'),
    white: () => draw('white'),
    labels: () => flip('labels'),
    cover: () => flip('cover'),
    timer: () => {
      begin();
      flip('timer');
    },
    clock: beginAnew,
    pointer: () => flip('pointer'),
    draw: drawing.flipPen,
    undo: drawing.undo,
    clear: drawing.clear,
    zoomIn: () => takeMap(hand, exploring, (map) => map.zoomBy(0.5)),
    zoomOut: () => takeMap(hand, exploring, (map) => map.zoomBy(-0.5)),
    zoomBack: exploring.end,
  };
  return (command) => {
    // the first thing behind a curtain is to draw it
    if (switches.curtain && (command === 'next' || command === 'previous')) draw(null);
    else doThis[command]();
  };
}
