import { useEffect, useState } from 'react';

/** After how long without activity the mouse cursor and the buttons are hidden, milliseconds. */
const IDLE_DELAY = 3000;

/** Whether no mouse was moved, no pointer pressed and no Tab pressed for a while. */
export function useIdle(): boolean {
  const [isIdle, setIdle] = useState(false);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    const onActivity = () => {
      setIdle(false);
      clearTimeout(timer);
      timer = setTimeout(() => setIdle(true), IDLE_DELAY);
    };
    const onKey = ({ key }: KeyboardEvent) => key === 'Tab' && onActivity();
    onActivity();
    window.addEventListener('pointermove', onActivity);
    window.addEventListener('pointerdown', onActivity);
    window.addEventListener('keydown', onKey);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('pointermove', onActivity);
      window.removeEventListener('pointerdown', onActivity);
      window.removeEventListener('keydown', onKey);
    };
  }, []);
  return isIdle;
}
