'use client';

import { useParams } from 'next/navigation';
import { useEffect, useState } from 'react';
import { asset } from '../../_site/address';
import { useTheme } from '../../_site/theme';
import { stillPath } from '../../_stage/still/framing';
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

/** What the audience sees if a talk breaks: the step’s still, and a word that any key opens the talk anew there. */
export default function BrokenTalk() {
  const { story } = useParams<{ story: string }>();
  const [step, setStep] = useState('');
  const theme = useTheme();
  useEffect(() => {
    const id = /^#([\w-]+)$/.exec(window.location.hash)?.[1] ?? '';
    setStep(id);
    const { pathname, search } = window.location;
    const openAnew = () => {
      // what breaks at a step again is left behind
      if (id === '' || hasBroken(id)) window.location.replace(pathname + search);
      else window.location.reload();
    };
    window.addEventListener('keydown', openAnew);
    window.addEventListener('pointerdown', openAnew);
    return () => {
      window.removeEventListener('keydown', openAnew);
      window.removeEventListener('pointerdown', openAnew);
    };
  }, []);
  return (
    <main className={styles.broken}>
      {step && <img src={asset(stillPath(story, step, 'wide', theme))} alt="" />}
      <p role="alert">Something broke. Press any key: the talk goes on at this step.</p>
    </main>
  );
}
