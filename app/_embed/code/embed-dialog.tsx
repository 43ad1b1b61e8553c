'use client';

import { type SyntheticEvent, useEffect, useRef, useState } from 'react';
import type { Storyboard } from '../../../stories/model/storyboard';
import { href } from '../../_site/urls/urls';
import { isAnyInTopLayer } from '../../_ui/close-on-escape';
import { type Choice, embeddedOf, nameOf, SIZES } from './choice';
import { codesFor, frameAddress } from './codes';
import { CopyField } from './copy-field';
import { EmbedChoices } from './embed-choices';
import styles from './embed-dialog.module.css';

/** What was pressed: a step’s ‘Embed’, and how much of the story is meant by it. */
export type EmbedAsked = Pick<Choice, 'amount' | 'step'>;

const choiceFor = ({ chapters, steps }: Storyboard, { amount, step }: EmbedAsked): Choice => {
  const at = steps.find(({ id }) => id === step);
  const chapter = chapters.find(({ id }) => id === at?.chapter);
  const end = chapter ? steps[chapter.first + chapter.count - 1]?.id : undefined;
  return { amount, step, from: step, to: end ?? step, mode: 'step', theme: null, size: 'column' };
};

/** Choose a part of the story, see it as it will stand in a course page, copy what is to be pasted there. */
export function EmbedDialog({
  story,
  asked,
  onClose,
}: {
  story: Storyboard;
  asked: EmbedAsked;
  onClose: () => void;
}) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [choice, setChoice] = useState(() => choiceFor(story, asked));
  useEffect(() => {
    const opener = document.activeElement;
    dialog.current?.showModal();
    return () => {
      if (opener instanceof HTMLElement) opener.focus({ preventScroll: true });
    };
  }, []);
  /** Escape closes the dialog from inside the preview too, unless something is open there. */
  const hearEscape = ({ currentTarget }: SyntheticEvent<HTMLIFrameElement>) => {
    try {
      const { contentWindow } = currentTarget;
      contentWindow?.addEventListener('keydown', (event) => {
        if (event.key === 'Escape' && !isAnyInTopLayer(contentWindow.document)) dialog.current?.close();
      });
    } catch {
      // the preview is of another origin, and keeps its keys
    }
  };
  const embedded = embeddedOf(story, choice);
  const { width, height } = SIZES[choice.size];
  const address = frameAddress(embedded);
  return (
    <dialog ref={dialog} className={styles.dialog} aria-labelledby="embed-title" onClose={onClose}>
      <div className={styles.head}>
        <h2 id="embed-title">Embed in a course page</h2>
        <button type="button" className={styles.close} onClick={() => dialog.current?.close()}>
          Close
        </button>
      </div>
      <div className={styles.body}>
        <EmbedChoices story={story} choice={choice} onChoose={setChoice} />
        <div className={styles.result}>
          <h3>As it will stand there</h3>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: keys scroll it where it is wider than the window */}
          <figure className={styles.preview} tabIndex={0} aria-label="Preview">
            <iframe
              key={address}
              src={address}
              title={nameOf(story, embedded)}
              width={width}
              height={height}
              allow="fullscreen"
              onLoad={hearEscape}
            />
          </figure>
          <h3>To be copied</h3>
          {codesFor(story, embedded, choice).map((code) => (
            <CopyField key={code.id} {...code} />
          ))}
          <p className={styles.more}>
            <a href={href('/teach/')}>Where to paste it, and what to do where a page strips it</a>
          </p>
        </div>
      </div>
    </dialog>
  );
}
