import { useEffect, useState } from 'react';
import { ENTERING, type FollowedTalk, RoomFollower } from './room-follower';

/** A code that somebody has entered, and how often: the same one again is another attempt. */
export type EnteredCode = { code: string | null; attempt: number };

/** The talk of a room; null while there is no code. */
export function useFollowedTalk({ code, attempt }: EnteredCode): FollowedTalk | null {
  const [talk, setTalk] = useState<FollowedTalk>(ENTERING);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt connects anew
  useEffect(() => {
    if (code === null) return;
    setTalk(ENTERING);
    const follower = new RoomFollower({ code, onChange: setTalk });
    return () => follower.close();
  }, [code, attempt]);
  return code === null ? null : talk;
}
