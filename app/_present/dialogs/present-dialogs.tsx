'use client';

import type { Storyboard } from '../../../stories/model/storyboard';
import type { AskedTalk, Talk } from '../../../stories/talk/talk';
import type { MapState } from '../../_map/live/use-live-map';
import type { Slide } from '../deck/slide';
import type { Switches } from '../deck/use-display-toggles';
import type { Command } from '../input/commands';
import type { useOffline } from '../offline/use-offline';
import { Help } from './help';
import { Overview } from './overview';
import { HallCheck } from './preflight';
import { addressToShare } from './share-address';

type DialogsProps = {
  dialog: Switches['dialog'];
  story: Storyboard;
  slides: readonly Slide[];
  talk: Talk;
  /** Current step’s position in the story, from 0. */
  at: number;
  letters: boolean;
  onLetters: (on: boolean) => void;
  map: MapState;
  /** Whether a live map is to be had where a still stands. */
  offered: boolean;
  kept: ReturnType<typeof useOffline>;
  /** Whether the screen is kept awake. */
  awake: boolean;
  /** Whether the speaker’s window is there; null if it never was. */
  speaker: boolean | null;
  onCommand: (command: Command) => void;
  onTalk: (asked: AskedTalk) => void;
  onGo: (step: number) => void;
  onClose: () => void;
};

/** The dialog that lies over the talk, if one does. */
export function PresentDialogs({ dialog, kept, onCommand, onTalk, onGo, ...given }: DialogsProps) {
  const { story, slides, talk, at, letters, onLetters, map, offered, awake, speaker, onClose } = given;
  if (dialog === 'overview')
    return <Overview {...{ story, slides, talk, at, letters, onTalk, onGo, onClose }} />;
  if (dialog === 'help') return <Help {...{ letters, onLetters, onCommand, onClose }} />;
  if (dialog === 'hall')
    return (
      <HallCheck
        {...{ map, offered, awake, speaker, onClose }}
        address={addressToShare(story.id, story.steps[at]?.id ?? '')}
        offline={kept.offline}
        onMake={kept.make}
        onLook={kept.look}
        onSpeaker={() => onCommand('speaker')}
      />
    );
  return null;
}
