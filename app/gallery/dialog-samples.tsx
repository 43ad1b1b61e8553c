'use client';

import { motionValue } from 'framer-motion';
import { type ReactNode, useState } from 'react';
import type { Storyboard } from '../../stories/model/storyboard';
import { CardDialog } from '../_cards/card-dialog';
import { EmbedDialog } from '../_embed/code/embed-dialog';
import type { Slide } from '../_present/deck/slide';
import { Help } from '../_present/dialogs/help';
import { Overview } from '../_present/dialogs/overview';
import { Preflight } from '../_present/dialogs/preflight';
import { Contents } from '../_reading/contents';
import { StoryProvider } from '../_story/story-context';
import { Button } from '../_ui/button';
import { BlockedLinkDialog } from '../_ui/dialog/blocked-link-dialog';
import styles from './gallery.module.css';

const doNothing = () => undefined;

/** The beginning of the story. */
const MOMENT = motionValue({ step: 0, progress: 0 });

type Samples = Readonly<Record<string, (onClose: () => void) => ReactNode>>;

/** The dialogs that are opened one by one, by what they are called here. */
function dialogSamples(story: Storyboard, slides: readonly Slide[]): Samples {
  const steps = story.steps.map((_, index) => index);
  const talk = { steps, part: { first: 0, last: steps.length - 1 }, length: 45 as const };
  return {
    'A link that was blocked': (onClose) => (
      <BlockedLinkDialog address="https://maps.example.org/" onClose={onClose} />
    ),
    'The code for a course page': (onClose) => (
      <EmbedDialog request={{ amount: 'step', step: story.steps[0]?.id ?? '' }} onClose={onClose} />
    ),
    'The talk’s keys': (onClose) => (
      <Help hasSingleKeys onSingleKeys={doNothing} onCommand={doNothing} onClose={onClose} />
    ),
    'All steps of the talk': (onClose) => (
      <Overview
        {...{ slides, talk, onClose }}
        stepIndex={0}
        hasSingleKeys
        onSelectTalk={doNothing}
        onGoToStep={doNothing}
      />
    ),
    'Before the lecture': (onClose) => (
      <Preflight
        map="live"
        isLiveMapOffered={false}
        offline={{ state: 'empty', newer: false }}
        isAwake
        isSpeakerConnected={false}
        address="https://maps.example.org/"
        onDownload={doNothing}
        onCheckOffline={doNothing}
        onOpenSpeaker={doNothing}
        onClose={onClose}
      />
    ),
  };
}

/** A button for every dialog of the site. */
export function DialogSamples({ story, slides }: { story: Storyboard; slides: readonly Slide[] }) {
  const [openName, setOpenName] = useState<string | null>(null);
  const samples = dialogSamples(story, slides);
  const close = () => setOpenName(null);
  const isCard = openName === 'card';
  return (
    <StoryProvider story={story} moment={MOMENT}>
      <p className={styles.sampleRow}>
        {Object.keys(samples).map((name) => (
          <Button key={name} onClick={() => setOpenName(name)}>
            {name}
          </Button>
        ))}
        <Button onClick={() => setOpenName('card')}>A card</Button>
      </p>
      <div>{openName !== null && samples[openName]?.(close)}</div>
      <div className={styles.mapSample}>
        <CardDialog
          request={isCard ? { kind: 'person', id: 'beria', name: 'Beria' } : null}
          onRequest={close}
          onGo={doNothing}
        />
      </div>
      <Contents onGo={doNothing} />
    </StoryProvider>
  );
}
