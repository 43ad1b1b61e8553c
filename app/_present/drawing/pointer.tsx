'use client';

import { useEffect, useRef } from 'react';
import styles from '../present.module.css';

/** A ring under the hand, for showing: larger than a mouse’s arrow, and of the colour of nothing on the map. */
export function Pointer() {
  const ring = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    const follow = ({ clientX, clientY }: PointerEvent) => {
      if (!ring.current) return;
      ring.current.style.translate = `${clientX}px ${clientY}px`;
      ring.current.hidden = false;
    };
    window.addEventListener('pointermove', follow);
    return () => window.removeEventListener('pointermove', follow);
  }, []);
  return <span ref={ring} hidden className={styles.pointer} data-pointer aria-hidden="true" />;
}
