'use client';

import { type FormEvent, useId, useState } from 'react';
import * as messages from '#messages/follow';
import { CODE_LENGTH, readCode } from '../_relay/relay-messages';
import styles from './code-form.module.css';
import type { FollowStatus } from './room-follower';

type CodeFormProps = {
  /** Why the last code did not lead into a room; null if nothing stood in the way. */
  problem: string | null;
  isBusy: boolean;
  onCode: (code: string) => void;
};

/** Why a device is not, or no longer, in a room; null while it is, or is on its way. */
export function problemOf(status: FollowStatus): string | null {
  if (status === 'unknown') return messages.unknownCode;
  if (status === 'full') return messages.roomFull;
  return status === 'ended' ? messages.talkEnded : null;
}

/** A field for the code of a talk. Spaces, hyphens and small letters do not matter. */
export function CodeForm({ problem, isBusy, onCode }: CodeFormProps) {
  const [typed, setTyped] = useState('');
  const [isMistyped, setMistyped] = useState(false);
  const problemId = useId();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const code = readCode(typed);
    setMistyped(code === null);
    if (code !== null) onCode(code);
  };
  const text = isMistyped ? messages.mistypedCode : problem;
  return (
    <form className={styles.codeForm} onSubmit={submit}>
      <label>
        <span>{messages.codeLabel}</span>
        <input
          name="code"
          value={typed}
          onChange={({ target }) => setTyped(target.value)}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          // with a space in the middle
          maxLength={CODE_LENGTH + 4}
          aria-invalid={text !== null || undefined}
          aria-describedby={problemId}
          required
        />
      </label>
      <button type="submit">{messages.follow}</button>
      <p id={problemId} role="status">
        {isBusy ? messages.entering : text}
      </p>
    </form>
  );
}
