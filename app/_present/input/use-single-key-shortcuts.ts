'use client';

import { useEffect, useState } from 'react';

const KEPT = 'fault-lines-single-letters';

/** Whether the choice is there for the next visit: storage may be refused. */
export function areLettersKept(on: boolean): boolean {
  try {
    return localStorage.getItem(KEPT) === (on ? 'on' : 'off');
  } catch {
    return false;
  }
}

/** Whether single letters count as keys, and the switch for it; kept for the next visit where storage allows. */
export function useLetters(): [letters: boolean, onLetters: (on: boolean) => void] {
  const [letters, setLetters] = useState(true);
  useEffect(() => {
    try {
      setLetters(localStorage.getItem(KEPT) !== 'off');
    } catch {
      // storage is refused: letters count
    }
  }, []);
  const onLetters = (on: boolean) => {
    setLetters(on);
    try {
      localStorage.setItem(KEPT, on ? 'on' : 'off');
    } catch {
      // storage is refused: the choice holds for this page
    }
  };
  return [letters, onLetters];
}
