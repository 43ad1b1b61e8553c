import { useCallback, useEffect, useState } from 'react';
import * as messages from '#messages/reading';
import { changeAddress } from '../_player/address-bar';
import { readStepFromAddress } from '../_player/step-navigation';
import { useStory } from '../_story/story-context';
import { Button } from '../_ui/button';
import styles from './resume-prompt.module.css';

/**
 * At a URL whose fragment names no step, as mail programs and social networks mangle links, goes to the step that it
 * most likely means, and says so; at one that named a step before it was renamed, goes there.
 */
export function UnknownStepNotice({ onGo }: { onGo: (step: string) => void }) {
  const story = useStory();
  const [notice, setNotice] = useState<string | null>(null);
  const resolveAddress = useCallback(() => {
    const resolved = readStepFromAddress(story);
    setNotice(resolved.notice);
    const id = resolved.step === null ? undefined : story.steps[resolved.step]?.id;
    if (!id || !resolved.isOtherAddress) return;
    onGo(id);
    changeAddress({ hash: `#${id}` });
  }, [story, onGo]);
  useEffect(() => {
    resolveAddress();
    window.addEventListener('hashchange', resolveAddress);
    return () => window.removeEventListener('hashchange', resolveAddress);
  }, [resolveAddress]);

  return (
    <div role="status" className={notice ? `${styles.prompt} ${styles.notice}` : styles.emptyStatus}>
      {notice && <p key={notice}>{notice}</p>}
      {notice && (
        <Button
          variant="icon"
          className={styles.dismissButton}
          aria-label={messages.closeNotice}
          onClick={() => setNotice(null)}
        >
          <svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true">
            <path d="M3 3 13 13M13 3 3 13" stroke="currentColor" strokeWidth="1.6" />
          </svg>
        </Button>
      )}
    </div>
  );
}
