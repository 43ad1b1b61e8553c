import { lazy, Suspense } from 'react';
import type { Talk, TalkOptions } from '../../../stories/talk/talk';
import { useIsLiveMapOffered, useMapState } from '../../_map/map-store';
import type { LanguageVersion } from '../../_site/languages/versions';
import { useStepIndex, useStory } from '../../_story/story-context';
import type { Slide } from '../deck/slide';
import type { DisplayState } from '../deck/use-display-toggles';
import type { Command } from '../input/commands';
import type { useOffline } from '../offline/use-offline';
import type { TalkRoom } from '../room/use-room';
import { Help } from './help';
import { Overview } from './overview';
import { Preflight } from './preflight';
import { shareAddressOf } from './share-address';

const ShareTalk = process.env.RELAY_URL ? lazy(() => import('../room/share-talk')) : null;

type DialogsProps = {
  dialog: DisplayState['dialog'];
  slides: readonly Slide[];
  talk: Talk;
  /** The talk in other languages. */
  versions: readonly LanguageVersion[];
  hasSingleKeys: boolean;
  onSingleKeys: (on: boolean) => void;
  offlineTalk: ReturnType<typeof useOffline>;
  /** Whether a wake lock is held. */
  isAwake: boolean;
  /** Whether a speaker’s window is connected; null if none ever was. */
  isSpeakerConnected: boolean | null;
  talkRoom: TalkRoom;
  onCommand: (command: Command) => void;
  onSelectTalk: (selection: TalkOptions) => void;
  onGoToStep: (step: number) => void;
  onClose: () => void;
};

/** The open dialog of the talk, if any. */
export function PresentDialogs({
  dialog,
  offlineTalk,
  talkRoom,
  onCommand,
  onSelectTalk,
  onGoToStep,
  ...props
}: DialogsProps) {
  const story = useStory();
  const stepIndex = useStepIndex();
  const map = useMapState();
  const isLiveMapOffered = useIsLiveMapOffered();
  const { slides, talk, versions, hasSingleKeys, onSingleKeys, isAwake, isSpeakerConnected, onClose } = props;
  if (dialog === 'overview')
    return <Overview {...{ slides, talk, stepIndex, hasSingleKeys, onSelectTalk, onGoToStep, onClose }} />;
  if (dialog === 'help') return <Help {...{ hasSingleKeys, versions, onSingleKeys, onCommand, onClose }} />;
  if (dialog === 'share' && ShareTalk)
    return (
      <Suspense>
        <ShareTalk story={story.id} talkRoom={talkRoom} onClose={onClose} />
      </Suspense>
    );
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
