'use client';

import { useCallback, useEffect, useState } from 'react';
import type { Storyboard } from '../../stories/model/storyboard';
import { changeAddress } from '../_player/address-bar';
import { readStepFromAddress } from '../_player/step-navigation';
import styles from './resume-prompt.module.css';

/**
 * Leads readers who came by an address that no step has, as mail programs and networks mangle them, to the step that
 * it most likely means, and says so.
 */
export function AddressRemark({ story, onGo }: { story: Storyboard; onGo: (step: string) => void }) {
  const [remark, setRemark] = useState<string | null>(null);
  const follow = useCallback(() => {
    const addressed = readStepFromAddress(story);
    setRemark(addressed.notice);
    const id = addressed.notice && addressed.step !== null ? story.steps[addressed.step]?.id : undefined;
    if (!id) return;
    onGo(id);
    changeAddress({ hash: `#${id}` });
  }, [story, onGo]);
  useEffect(() => {
    follow();
    window.addEventListener('hashchange', follow);
    return () => window.removeEventListener('hashchange', follow);
  }, [follow]);

  return (
    <div role="status" className={remark ? `${styles.offer} ${styles.remark}` : styles.unsaid}>
      {remark && <p key={remark}>{remark}</p>}
      {remark && (
        <button
          type="button"
          className={styles.dismiss}
          aria-label="Close the remark"
          onClick={() => setRemark(null)}
        >
          <svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true">
            <path d="M3 3 13 13M13 3 3 13" stroke="currentColor" strokeWidth="1.6" />
          </svg>
        </button>
      )}
    </div>
  );
}
