'use client';

import type { Storyboard } from '../../../stories/storyboard';
import type { AskedTalk, Talk } from '../../../stories/talk';
import type { MapState } from '../../_stage/use-live-map';
import { addressToShare } from './address-to-share';
import type { Command } from './commands';
import { HallCheck } from './hall-check';
import { Help } from './help';
import type { useOffline } from './offline/use-offline';
import { Overview } from './overview';
import type { Slide } from './slide';
import type { Switches } from './use-switches';

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
