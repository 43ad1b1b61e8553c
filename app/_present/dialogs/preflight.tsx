import { type ReactNode, useEffect, useRef, useState } from 'react';
import * as messages from '#messages/present';
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
import { useCanConnect } from '../windows/use-can-connect';
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
  good: messages.resultGood,
  mind: messages.resultMind,
  busy: messages.resultBusy,
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
      <span className={styles.resultIcon} data-sign={result} role="img" aria-label={RESULT_LABELS[result]}>
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
  live: ['good', messages.mapLive],
  loading: ['busy', messages.mapLoading],
  still: ['mind', messages.mapStill],
};

const OFFERED_MAP_ROW: readonly [CheckResult, string] = ['good', messages.mapOffered];

/** A sentence on the network, and whether a newer version waits. */
const networkText = (text: string, { newer }: { newer: boolean }) =>
  newer ? `${text} ${messages.newerVersion}` : text;

function networkRow(offline: Offline): readonly [CheckResult, string] {
  switch (offline.state) {
    case 'ready':
      return ['good', networkText(messages.networkReady, offline)];
    case 'unable':
      return ['mind', offline.insecure ? messages.networkInsecure : messages.networkUnable];
    case 'fetching':
      return ['busy', messages.networkFetching];
    case 'failed':
      return ['mind', messages.networkFailed];
    case 'empty':
      return ['mind', networkText(messages.networkEmpty, offline)];
    case 'unknown':
      return ['busy', messages.networkUnknown];
  }
}

function speakerText(isSpeakerConnected: boolean | null, canConnect: boolean): string {
  if (!canConnect) return `${messages.noConnection} ${messages.notesInHandout}`;
  return isSpeakerConnected ? messages.speakerConnected : messages.speakerNotOpen;
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
  const [networkResult, networkWords] = networkRow(offline);
  const unreachableText = explainUnreachable(address);
  const canDownload = offline.state === 'empty' || offline.state === 'failed' || offline.state === 'unknown';
  return (
    <Dialog title={messages.preflight} className={styles.preflight} onClose={onClose}>
      <ul className={styles.checkList}>
        <Row name={messages.network} result={networkResult} text={networkWords}>
          <p ref={offlineStatus} role="status" className={styles.offlineStatus} tabIndex={-1}>
            {offlineText(offline)}
          </p>
          {offline.state === 'fetching' && offline.total > 0 && (
            <progress
              aria-label={messages.fetchProgress}
              value={offline.bytes}
              max={offline.total}
              title={messages.bytesOfTotal({
                bytes: formatMegabytes(offline.bytes),
                total: formatMegabytes(offline.total),
              })}
            />
          )}
          {canDownload && (
            <Button
              className={styles.actionButton}
              onClick={() => {
                // the button is removed during the download, and its focus would be lost
                offlineStatus.current?.focus();
                onDownload();
              }}
            >
              {messages.makeReady}
            </Button>
          )}
        </Row>
        <Row name={messages.map} result={mapResult} text={mapText}>
          {isLiveMapOffered && (
            <Button className={styles.actionButton} onClick={() => chooseMap('live')}>
              {messages.drawLive}
            </Button>
          )}
        </Row>
        <Row
          name={messages.speakersWindow}
          result={isSpeakerConnected ? 'good' : 'mind'}
          text={speakerText(isSpeakerConnected, canConnect)}
        >
          {!isSpeakerConnected && canConnect && (
            <Button className={styles.actionButton} onClick={onOpenSpeaker}>
              {messages.openSpeaker}
            </Button>
          )}
        </Row>
        <Row
          name={messages.fullScreen}
          result={screen === 'on' ? 'good' : 'mind'}
          text={
            {
              on: messages.fullScreenOn,
              off: messages.fullScreenOff,
              unable: screen === 'unable' ? explainNoFullScreen() : '',
            }[screen]
          }
        >
          {screen !== 'unable' && (
            <Button
              className={styles.actionButton}
              onClick={async () =>
                setFullScreenProblem((await toggleFullScreen()) ? '' : explainNoFullScreen())
              }
            >
              {screen === 'on' ? messages.leaveFullScreen : messages.enterFullScreen}
            </Button>
          )}
          <p role="status">{fullScreenProblem}</p>
        </Row>
        <Row
          name={messages.wakeLock}
          result={isAwake ? 'good' : 'mind'}
          text={isAwake ? messages.wakeLockOn : messages.wakeLockOff}
        />
        <Row
          name={messages.studentDevices}
          result={unreachableText === null ? 'good' : 'mind'}
          text={unreachableText ?? messages.studentDevicesReached}
        />
      </ul>
    </Dialog>
  );
}
