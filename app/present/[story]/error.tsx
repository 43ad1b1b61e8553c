'use client';

import { useParams } from 'next/navigation';
import { useEffect, useState } from 'react';
import * as messages from '#messages/present';
import { stillPath } from '../../_map/still/framing';
import { useTheme } from '../../_site/theme/theme';
import { asset } from '../../_site/urls/urls';
import styles from './error.module.css';

const STORAGE_KEY = 'fault-lines-talk-broke';

/** Whether an error has occurred at this step before, in this window; it records this one. */
function isRepeatedError(step: string): boolean {
  try {
    const before = sessionStorage.getItem(STORAGE_KEY) === step;
    sessionStorage.setItem(STORAGE_KEY, step);
    return before;
  } catch {
    return true;
  }
}

/** Whether the page can be loaded again, from the service worker or from the network. */
async function canReload(): Promise<boolean> {
  try {
    if (navigator.serviceWorker?.controller) return true;
    return (await fetch(window.location.href, { method: 'HEAD', cache: 'no-store' })).ok;
  } catch {
    return false;
  }
}

/** After how long a talk in autoplay reloads itself after an error, milliseconds. */
const RELOAD_DELAY = 10_000;

/**
 * Shown if the talk throws: the step’s still, and a message that any key reloads the talk there. Where a reload would
 * give the browser’s error page, React renders the page again instead.
 */
export default function BrokenTalk({ reset }: { reset: () => void }) {
  const { story } = useParams<{ story: string }>();
  const [step, setStep] = useState('');
  const theme = useTheme();
  useEffect(() => {
    const id = /^#([\w-]+)$/.exec(window.location.hash)?.[1] ?? '';
    setStep(id);
    const { pathname, search } = window.location;
    const reload = async () => {
      if (!(await canReload())) return reset();
      // after a second error at the same step, the talk opens at its beginning
      if (id === '' || isRepeatedError(id)) window.location.replace(pathname + search);
      else window.location.reload();
    };
    window.addEventListener('keydown', reload);
    window.addEventListener('pointerdown', reload);
    const isAutoplay = new URLSearchParams(search).has('auto');
    const timer = isAutoplay ? setTimeout(reload, RELOAD_DELAY) : undefined;
    return () => {
      clearTimeout(timer);
      window.removeEventListener('keydown', reload);
      window.removeEventListener('pointerdown', reload);
    };
  }, [reset]);
  return (
    <main className={styles.errorPage}>
      {step && <img src={asset(stillPath(story, step, 'wide', theme))} alt="" />}
      <p role="alert">{messages.talkBroke}</p>
    </main>
  );
}
