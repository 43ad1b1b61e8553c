import { type SyntheticEvent, useState } from 'react';
import * as messages from '#messages/embed';
import type { Storyboard } from '../../../stories/model/storyboard';
import { href } from '../../_site/urls/urls';
import { useStory } from '../../_story/story-context';
import { isTopLayerUsed } from '../../_ui/close-on-escape';
import { Dialog } from '../../_ui/dialog/dialog';
import { type Choice, embeddedFor, embedTitle, SIZES } from './choice';
import { embedCodesFor, previewAddress } from './codes';
import { CopyField } from './copy-field';
import { EmbedChoices } from './embed-choices';
import styles from './embed-dialog.module.css';

/** A press of ‘Embed’: its step, and how much of the story it stands for. */
export type EmbedRequest = Pick<Choice, 'amount' | 'step'>;

const initialChoice = ({ chapters, steps }: Storyboard, { amount, step }: EmbedRequest): Choice => {
  const requestedStep = steps.find(({ id }) => id === step);
  const chapter = chapters.find(({ id }) => id === requestedStep?.chapter);
  const end = chapter ? steps[chapter.first + chapter.count - 1]?.id : undefined;
  return { amount, step, from: step, to: end ?? step, mode: 'step', theme: null, size: 'column' };
};

/** Dialog to choose a part of the story, preview its frame, and copy the code for a course page. */
export function EmbedDialog({ request, onClose }: { request: EmbedRequest; onClose: () => void }) {
  const story = useStory();
  const [choice, setChoice] = useState(() => initialChoice(story, request));
  /** Closes the dialog on Escape inside the preview too, unless a dialog or popover is open there. */
  const closeOnEscape = ({ currentTarget }: SyntheticEvent<HTMLIFrameElement>) => {
    try {
      const { contentWindow } = currentTarget;
      contentWindow?.addEventListener('keydown', (event) => {
        if (event.key === 'Escape' && !isTopLayerUsed(contentWindow.document)) onClose();
      });
    } catch {
      // the preview is of another origin, and its keys cannot be listened to
    }
  };
  const embedded = embeddedFor(story, choice);
  const { width, height } = SIZES[choice.size];
  const address = previewAddress(embedded);
  return (
    <Dialog title={messages.embedDialog} className={styles.dialog} onClose={onClose}>
      <div className={styles.body}>
        <EmbedChoices choice={choice} onChoose={setChoice} />
        <div className={styles.result}>
          <h3>{messages.previewHeading}</h3>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: keys scroll it where it is wider than the window */}
          <figure className={styles.preview} tabIndex={0} aria-label={messages.preview}>
            <iframe
              key={address}
              src={address}
              title={embedTitle(story, embedded)}
              width={width}
              height={height}
              allow="fullscreen"
              onLoad={closeOnEscape}
            />
          </figure>
          <h3>{messages.codesHeading}</h3>
          {embedCodesFor(story, embedded, choice).map((code) => (
            <CopyField key={code.id} {...code} />
          ))}
          <p className={styles.moreLink}>
            <a href={href('/teach/')}>{messages.teachLink}</a>
          </p>
        </div>
      </div>
    </Dialog>
  );
}
