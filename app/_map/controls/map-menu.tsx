import { type ReactNode, useEffect, useRef, useState } from 'react';
import * as messages from '#messages/map';
import { Button } from '../../_ui/button';
import { useCloseOnEscape } from '../../_ui/close-on-escape';
import { useManualCamera } from '../explore/exploring';
import styles from './map-menu.module.css';

/**
 * What a reader can do with the map. On laptops its parts stand in the map’s corners; on phones, where they would cover
 * it, one button opens them. The parts that it hides have `data-menu-item`.
 */
export function MapMenu({ children }: { children: ReactNode }) {
  const [isOpen, setIsOpen] = useState(false);
  const toggle = useRef<HTMLButtonElement>(null);
  const isExploring = useManualCamera()?.isOn ?? false;
  useEffect(() => {
    if (isExploring) setIsOpen(false);
  }, [isExploring]);
  useCloseOnEscape(isOpen, () => {
    // hiding the parts would lose the focus in them
    if (toggle.current?.parentElement?.contains(document.activeElement)) toggle.current.focus();
    setIsOpen(false);
  });
  return (
    <div className={styles.menu} data-open={isOpen || undefined} data-exploring={isExploring || undefined}>
      <Button
        ref={toggle}
        variant="icon"
        className={styles.toggleButton}
        data-map-menu
        aria-label={messages.menu}
        aria-expanded={isOpen}
        onClick={() => setIsOpen(!isOpen)}
      >
        <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
          <path
            d="M4 10h.01M10 10h.01M16 10h.01"
            stroke="currentColor"
            strokeWidth="3.4"
            strokeLinecap="round"
          />
        </svg>
      </Button>
      {children}
    </div>
  );
}
