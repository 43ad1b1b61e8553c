import { useLayoutEffect, useRef } from 'react';
import styles from '../present.module.css';

/** A ring that follows the pointer: larger than a mouse’s arrow, and in a colour that the map does not use. */
export function Pointer() {
  const ring = useRef<HTMLSpanElement>(null);
  // with the ring itself, so that no move of the mouse after it is missed
  useLayoutEffect(() => {
    const onMove = ({ clientX, clientY }: PointerEvent) => {
      if (!ring.current) return;
      ring.current.style.translate = `${clientX}px ${clientY}px`;
      ring.current.hidden = false;
    };
    window.addEventListener('pointermove', onMove);
    return () => window.removeEventListener('pointermove', onMove);
  }, []);
  return <span ref={ring} hidden className={styles.pointer} data-pointer aria-hidden="true" />;
}
