'use client';

import { useParams } from 'next/navigation';
import { useEffect, useState } from 'react';
import { stillPath } from '../../_map/still/framing';
import { useTheme } from '../../_site/theme/theme';
import { asset } from '../../_site/urls/urls';
import styles from './error.module.css';

const KEPT = 'fault-lines-talk-broke';

/** Whether the talk has broken at this step before, in this window; from now on it has. */
function hasBroken(step: string): boolean {
  try {
    const before = sessionStorage.getItem(KEPT) === step;
    sessionStorage.setItem(KEPT, step);
    return before;
  } catch {
    return true;
  }
}

/** Whether the browser can have the page again, from the service worker or from the network. */
async function canReload(): Promise<boolean> {
  try {
    if (navigator.serviceWorker?.controller) return true;
    return (await fetch(window.location.href, { method: 'HEAD', cache: 'no-store' })).ok;
  } catch {
    return false;
  }
}

/** How long a talk that moves by itself stands broken before it opens itself anew, milliseconds. */
const UNATTENDED = 10_000;

/**
 * What the audience sees if a talk breaks: the step’s still, and a word that any key opens the talk anew there. Where
 * that would bring a browser’s error, the page that is there is tried again.
 */
export default function BrokenTalk({ reset }: { reset: () => void }) {
  const { story } = useParams<{ story: string }>();
  const [step, setStep] = useState('');
  const theme = useTheme();
  useEffect(() => {
    const id = /^#([\w-]+)$/.exec(window.location.hash)?.[1] ?? '';
    setStep(id);
    const { pathname, search } = window.location;
    const openAnew = async () => {
      if (!(await canReload())) return reset();
      // what breaks at a step again is left behind
      if (id === '' || hasBroken(id)) window.location.replace(pathname + search);
      else window.location.reload();
    };
    window.addEventListener('keydown', openAnew);
    window.addEventListener('pointerdown', openAnew);
    const alone = new URLSearchParams(search).has('auto');
    const waiting = alone ? setTimeout(openAnew, UNATTENDED) : undefined;
    return () => {
      clearTimeout(waiting);
      window.removeEventListener('keydown', openAnew);
      window.removeEventListener('pointerdown', openAnew);
    };
  }, [reset]);
  return (
    <main className={styles.broken}>
      {step && <img src={asset(stillPath(story, step, 'wide', theme))} alt="" />}
      <p role="alert">Something broke. Press any key: the talk goes on at this step.</p>
    </main>
  );
}
