'use client';

import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { MapState } from '../../_map/live/use-live-map';
import { chooseMap } from '../../_site/map-mode/map-mode';
import { explainNoFullScreen, toggleFullScreen, useFullScreen } from '../../_ui/use-full-screen';
import { megabytes, offlineWords } from '../offline/status-text';
import type { Offline } from '../offline/use-offline';
import { UNLINKED, useLinkable } from '../windows/use-window-channel';
import styles from './dialogs.module.css';
import { whyUnshared } from './share-address';
import { useModal } from './use-modal';

type HallCheckProps = {
  map: MapState;
  /** Whether a live map is to be had where a still stands. */
  offered: boolean;
  offline: Offline;
  /** Whether the screen is kept awake. */
  awake: boolean;
  /** Whether the speaker’s window is there; null if it never was. */
  speaker: boolean | null;
  /** Address of the story to read, for the students’ own devices. */
  address: string;
  onMake: () => void;
  onLook: () => void;
  onSpeaker: () => void;
  onClose: () => void;
};

/** Whether something is as it should be, could be better, or is being seen to. */
type Sign = 'good' | 'mind' | 'busy';

const SIGNS: Readonly<Record<Sign, string>> = { good: '✓', mind: '!', busy: '…' };
const SAID: Readonly<Record<Sign, string>> = { good: 'Good', mind: 'Needs attention', busy: 'Under way' };

function Row({
  name,
  sign,
  words,
  children,
}: {
  name: string;
  sign: Sign;
  words: string;
  children?: ReactNode;
}) {
  return (
    <li>
      <span className={styles.sign} data-sign={sign} role="img" aria-label={SAID[sign]}>
        {SIGNS[sign]}
      </span>
      <div>
        <b>{name}</b>
        <p>{words}</p>
      </div>
      {children}
    </li>
  );
}

const MAP_WORDS: Readonly<Record<MapState, readonly [Sign, string]>> = {
  live: ['good', 'The map is drawn live.'],
  loading: ['busy', 'The map is on its way.'],
  still: [
    'mind',
    'This machine draws no live map. A picture of each step takes its place: names cannot be hidden, and it does not zoom.',
  ],
};

const OFFERED: readonly [Sign, string] = [
  'good',
  'No graphics card draws here: pictures of each step play, and the live map comes when it is zoomed or its names are hidden.',
];

const NEWER = ' A newer version waits until all windows of the talk have been closed.';

function networkRow(offline: Offline): readonly [Sign, string] {
  switch (offline.state) {
    case 'ready':
      return [
        'good',
        `Everything is stored on this machine: the talk opens and goes on with no network.${offline.newer ? NEWER : ''}`,
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
        `The talk is not stored here yet: without a network it would not open.${offline.newer ? NEWER : ''}`,
      ];
    case 'unknown':
      return ['busy', 'It has not been looked yet.'];
  }
}

function speakerWords(speaker: boolean | null, linkable: boolean): string {
  if (!linkable) return `${UNLINKED} The notes also stand in the lecturer’s handout.`;
  return speaker
    ? 'It is there, and either window drives.'
    : 'It is not open: your notes, the time and what comes next.';
}

/** A look round before the lecture: the screen, the map, the network, and who else is there. */
export function HallCheck({
  map,
  offered,
  offline,
  awake,
  speaker,
  address,
  onMake,
  onLook,
  onSpeaker,
  onClose,
}: HallCheckProps) {
  const { dialog, close, closing } = useModal(onClose);
  const kept = useRef<HTMLParagraphElement>(null);
  const screen = useFullScreen();
  const [refused, setRefused] = useState('');
  const linkable = useLinkable();
  useEffect(() => {
    onLook();
  }, [onLook]);
  const [mapSign, mapWords] = offered ? OFFERED : MAP_WORDS[map];
  const [networkSign, networkWords] = networkRow(offline);
  const unshared = whyUnshared(address);
  const canMake = offline.state === 'empty' || offline.state === 'failed' || offline.state === 'unknown';
  return (
    <dialog ref={dialog} className={styles.dialog} aria-labelledby="hall-title" {...closing}>
      <div className={styles.head}>
        <h2 id="hall-title">Before the lecture</h2>
        <button type="button" className={styles.close} onClick={close}>
          Close
        </button>
      </div>
      <ul className={styles.checks}>
        <Row name="Network" sign={networkSign} words={networkWords}>
          <p ref={kept} role="status" className={styles.kept} tabIndex={-1}>
            {offlineWords(offline)}
          </p>
          {offline.state === 'fetching' && offline.of > 0 && (
            <progress
              aria-label="Fetched of the talk"
              value={offline.bytes}
              max={offline.of}
              title={`${megabytes(offline.bytes)} of ${megabytes(offline.of)}`}
            />
          )}
          {canMake && (
            <button
              type="button"
              className={styles.do}
              onClick={() => {
                // the button goes while the talk is fetched, and must not take the focus along
                kept.current?.focus();
                onMake();
              }}
            >
              Make ready for the lecture hall
            </button>
          )}
        </Row>
        <Row name="Map" sign={mapSign} words={mapWords}>
          {offered && (
            <button type="button" className={styles.do} onClick={() => chooseMap('live')}>
              Draw it live all the time
            </button>
          )}
        </Row>
        <Row name="Speaker’s window" sign={speaker ? 'good' : 'mind'} words={speakerWords(speaker, linkable)}>
          {!speaker && linkable && (
            <button type="button" className={styles.do} onClick={onSpeaker}>
              Open it
            </button>
          )}
        </Row>
        <Row
          name="Full screen"
          sign={screen === 'on' ? 'good' : 'mind'}
          words={
            {
              on: 'The talk fills the screen.',
              off: 'The talk does not fill the screen yet: F or F5.',
              unable: screen === 'unable' ? explainNoFullScreen() : '',
            }[screen]
          }
        >
          {screen !== 'unable' && (
            <button
              type="button"
              className={styles.do}
              onClick={async () => setRefused((await toggleFullScreen()) ? '' : explainNoFullScreen())}
            >
              {screen === 'on' ? 'Leave full screen' : 'Fill the screen'}
            </button>
          )}
          <p role="status">{refused}</p>
        </Row>
        <Row
          name="Screen stays on"
          sign={awake ? 'good' : 'mind'}
          words={
            awake
              ? 'It does, as long as the talk is in sight.'
              : 'This browser lets the screen sleep as it is set to: look at the machine’s own setting.'
          }
        />
        <Row
          name="Students’ own devices"
          sign={unshared === null ? 'good' : 'mind'}
          words={unshared ?? 'The key A shows the address of the step, to be scanned or typed.'}
        />
      </ul>
    </dialog>
  );
}
