'use client';

import { useEffect, useState } from 'react';

/** How long a mouse rests before it and the buttons leave the picture, milliseconds. */
const REST = 3000;

/** Whether nobody has moved a mouse, touched the screen or pressed Tab for a while. */
export function useIdle(): boolean {
  const [idle, setIdle] = useState(false);
  useEffect(() => {
    let resting: ReturnType<typeof setTimeout>;
    const stir = () => {
      setIdle(false);
      clearTimeout(resting);
      resting = setTimeout(() => setIdle(true), REST);
    };
    const onKey = ({ key }: KeyboardEvent) => key === 'Tab' && stir();
    stir();
    window.addEventListener('pointermove', stir);
    window.addEventListener('pointerdown', stir);
    window.addEventListener('keydown', onKey);
    return () => {
      clearTimeout(resting);
      window.removeEventListener('pointermove', stir);
      window.removeEventListener('pointerdown', stir);
      window.removeEventListener('keydown', onKey);
    };
  }, []);
  return idle;
}
