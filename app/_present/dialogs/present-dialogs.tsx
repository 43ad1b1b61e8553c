'use client';

import type { Storyboard } from '../../../stories/model/storyboard';
import type { Talk, TalkOptions } from '../../../stories/talk/talk';
import type { MapState } from '../../_map/live/use-live-map';
import type { Slide } from '../deck/slide';
import type { DisplayState } from '../deck/use-display-toggles';
import type { Command } from '../input/commands';
import type { useOffline } from '../offline/use-offline';
import { Help } from './help';
import { Overview } from './overview';
import { Preflight } from './preflight';
import { shareAddressOf } from './share-address';

type DialogsProps = {
  dialog: DisplayState['dialog'];
  story: Storyboard;
  slides: readonly Slide[];
  talk: Talk;
  /** Index of the current step in the story, from 0. */
  stepIndex: number;
  hasSingleKeys: boolean;
  onSingleKeys: (on: boolean) => void;
  map: MapState;
  /** Whether the live map is available on request while stills are shown. */
  isLiveMapOffered: boolean;
  offlineTalk: ReturnType<typeof useOffline>;
  /** Whether a wake lock is held. */
  isAwake: boolean;
  /** Whether a speaker’s window is connected; null if none ever was. */
  isSpeakerConnected: boolean | null;
  onCommand: (command: Command) => void;
  onSelectTalk: (selection: TalkOptions) => void;
  onGoToStep: (step: number) => void;
  onClose: () => void;
};

/** The open dialog of the talk, if any. */
export function PresentDialogs({
  dialog,
  offlineTalk,
  onCommand,
  onSelectTalk,
  onGoToStep,
  ...props
}: DialogsProps) {
  const {
    story,
    slides,
    talk,
    stepIndex,
    hasSingleKeys,
    onSingleKeys,
    map,
    isLiveMapOffered,
    isAwake,
    isSpeakerConnected,
    onClose,
  } = props;
  if (dialog === 'overview')
    return (
      <Overview {...{ story, slides, talk, stepIndex, hasSingleKeys, onSelectTalk, onGoToStep, onClose }} />
    );
  if (dialog === 'help') return <Help {...{ hasSingleKeys, onSingleKeys, onCommand, onClose }} />;
  if (dialog === 'preflight')
    return (
      <Preflight
        {...{ map, isLiveMapOffered, isAwake, isSpeakerConnected, onClose }}
        address={shareAddressOf(story.id, story.steps[stepIndex]?.id ?? '')}
        offline={offlineTalk.offline}
        onDownload={offlineTalk.download}
        onCheckOffline={offlineTalk.check}
        onOpenSpeaker={() => onCommand('speaker')}
      />
    );
  return null;
}
