'use client';

import { useParams } from 'next/navigation';
import { useEffect, useState } from 'react';
import { asset } from '../../_site/address';
import { useTheme } from '../../_site/theme';
import { stillPath } from '../../_stage/still/framing';
import styles from './error.module.css';

/** What the audience sees if a talk breaks: the step’s still, and a word that any key opens the talk anew there. */
export default function BrokenTalk() {
  const { story } = useParams<{ story: string }>();
  const [step, setStep] = useState('');
  const theme = useTheme();
  useEffect(() => {
    setStep(decodeURIComponent(window.location.hash.slice(1)));
    const openAnew = () => window.location.reload();
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
