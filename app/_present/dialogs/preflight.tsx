import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { MapState } from '../../_map/map-store';
import { chooseMap } from '../../_site/map-mode/map-mode';
import { Button } from '../../_ui/button';
import { Dialog } from '../../_ui/dialog/dialog';
import {
  explainNoFullScreen,
  toggleFullScreen,
  useFullScreen,
  useFullScreenExit,
} from '../../_ui/use-full-screen';
import { formatMegabytes, offlineText } from '../offline/status-text';
import type { Offline } from '../offline/use-offline';
import { NO_CONNECTION_TEXT, useCanConnect } from '../windows/use-can-connect';
import styles from './dialogs.module.css';
import { explainUnreachable } from './share-address';

type PreflightProps = {
  map: MapState;
  /** Whether the live map is available on request while stills are shown. */
  isLiveMapOffered: boolean;
  offline: Offline;
  /** Whether a wake lock is held. */
  isAwake: boolean;
  /** Whether a speaker’s window is connected; null if none ever was. */
  isSpeakerConnected: boolean | null;
  /** Address of the current step in the reading page, for the students’ own devices. */
  address: string;
  onDownload: () => void;
  onCheckOffline: () => void;
  onOpenSpeaker: () => void;
  onClose: () => void;
};

/** Result of a check: passed, needs attention, or still running. */
type CheckResult = 'good' | 'mind' | 'busy';

const RESULT_SIGNS: Readonly<Record<CheckResult, string>> = { good: '✓', mind: '!', busy: '…' };
const RESULT_LABELS: Readonly<Record<CheckResult, string>> = {
  good: 'Good',
  mind: 'Needs attention',
  busy: 'Under way',
};

function Row({
  name,
  result,
  text,
  children,
}: {
  name: string;
  result: CheckResult;
  text: string;
  children?: ReactNode;
}) {
  return (
    <li>
      <span className={styles.sign} data-sign={result} role="img" aria-label={RESULT_LABELS[result]}>
        {RESULT_SIGNS[result]}
      </span>
      <div>
        <b>{name}</b>
        <p>{text}</p>
      </div>
      {children}
    </li>
  );
}

const MAP_ROWS: Readonly<Record<MapState, readonly [CheckResult, string]>> = {
  live: ['good', 'The map is drawn live.'],
  loading: ['busy', 'The map is on its way.'],
  still: [
    'mind',
    'This machine draws no live map. A picture of each step takes its place: names cannot be hidden, and it does not zoom.',
  ],
};

const OFFERED_MAP_ROW: readonly [CheckResult, string] = [
  'good',
  'No graphics card draws here: pictures of each step play, and the live map comes when it is zoomed or its names are hidden.',
];

const NEWER_VERSION_TEXT = ' A newer version waits until all windows of the talk have been closed.';

function networkRow(offline: Offline): readonly [CheckResult, string] {
  switch (offline.state) {
    case 'ready':
      return [
        'good',
        `Everything is stored on this machine: the talk opens and goes on with no network.${offline.newer ? NEWER_VERSION_TEXT : ''}`,
      ];
    case 'unable':
      return [
        'mind',
        offline.insecure
          ? 'Browsers store a talk only from an address that begins with https. This one needs the network to open.'
          : 'This browser stores no talk. It needs the network to open.',
      ];
    case 'fetching':
      return ['busy', 'The talk is being fetched. Wait for it before you leave the network.'];
    case 'failed':
      return [
        'mind',
        'The network or this browser, in a private window for instance, stood in the way. Without a network the talk would not open.',
      ];
    case 'empty':
      return [
        'mind',
        `The talk is not stored here yet: without a network it would not open.${offline.newer ? NEWER_VERSION_TEXT : ''}`,
      ];
    case 'unknown':
      return ['busy', 'It has not been looked yet.'];
  }
}

function speakerText(isSpeakerConnected: boolean | null, canConnect: boolean): string {
  if (!canConnect) return `${NO_CONNECTION_TEXT} The notes also stand in the lecturer’s handout.`;
  return isSpeakerConnected
    ? 'It is there, and either window drives.'
    : 'It is not open: your notes, the time and what comes next.';
}

/** Dialog with the checks before a lecture: network, map, speaker’s window, screen, and the address for students. */
export function Preflight({
  map,
  isLiveMapOffered,
  offline,
  isAwake,
  isSpeakerConnected,
  address,
  onDownload,
  onCheckOffline,
  onOpenSpeaker,
  onClose,
}: PreflightProps) {
  useFullScreenExit(onClose);
  const offlineStatus = useRef<HTMLParagraphElement>(null);
  const screen = useFullScreen();
  const [fullScreenProblem, setFullScreenProblem] = useState('');
  const canConnect = useCanConnect();
  useEffect(() => {
    onCheckOffline();
  }, [onCheckOffline]);
  const [mapResult, mapText] = isLiveMapOffered ? OFFERED_MAP_ROW : MAP_ROWS[map];
  const [networkResult, networkText] = networkRow(offline);
  const unreachableText = explainUnreachable(address);
  const canDownload = offline.state === 'empty' || offline.state === 'failed' || offline.state === 'unknown';
  return (
    <Dialog title="Before the lecture" className={styles.dialog} onClose={onClose}>
      <ul className={styles.checks}>
        <Row name="Network" result={networkResult} text={networkText}>
          <p ref={offlineStatus} role="status" className={styles.kept} tabIndex={-1}>
            {offlineText(offline)}
          </p>
          {offline.state === 'fetching' && offline.total > 0 && (
            <progress
              aria-label="Fetched of the talk"
              value={offline.bytes}
              max={offline.total}
              title={`${formatMegabytes(offline.bytes)} of ${formatMegabytes(offline.total)}`}
            />
          )}
          {canDownload && (
            <Button
              className={styles.do}
              onClick={() => {
                // the button is removed during the download, and its focus would be lost
                offlineStatus.current?.focus();
                onDownload();
              }}
            >
              Make ready for the lecture hall
            </Button>
          )}
        </Row>
        <Row name="Map" result={mapResult} text={mapText}>
          {isLiveMapOffered && (
            <Button className={styles.do} onClick={() => chooseMap('live')}>
              Draw it live all the time
            </Button>
          )}
        </Row>
        <Row
          name="Speaker’s window"
          result={isSpeakerConnected ? 'good' : 'mind'}
          text={speakerText(isSpeakerConnected, canConnect)}
        >
          {!isSpeakerConnected && canConnect && (
            <Button className={styles.do} onClick={onOpenSpeaker}>
              Open it
            </Button>
          )}
        </Row>
        <Row
          name="Full screen"
          result={screen === 'on' ? 'good' : 'mind'}
          text={
            {
              on: 'The talk fills the screen.',
              off: 'The talk does not fill the screen yet: F or F5.',
              unable: screen === 'unable' ? explainNoFullScreen() : '',
            }[screen]
          }
        >
          {screen !== 'unable' && (
            <Button
              className={styles.do}
              onClick={async () =>
                setFullScreenProblem((await toggleFullScreen()) ? '' : explainNoFullScreen())
              }
            >
              {screen === 'on' ? 'Leave full screen' : 'Fill the screen'}
            </Button>
          )}
          <p role="status">{fullScreenProblem}</p>
        </Row>
        <Row
          name="Screen stays on"
          result={isAwake ? 'good' : 'mind'}
          text={
            isAwake
              ? 'It does, as long as the talk is in sight.'
              : 'This browser lets the screen sleep as it is set to: look at the machine’s own setting.'
          }
        />
        <Row
          name="Students’ own devices"
          result={unreachableText === null ? 'good' : 'mind'}
          text={unreachableText ?? 'The key A shows the address of the step, to be scanned or typed.'}
        />
      </ul>
    </Dialog>
  );
}
