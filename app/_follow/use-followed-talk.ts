import { useEffect, useState } from 'react';
import { ENTERING, type FollowedTalk, RoomFollower } from './room-follower';

/** The talk of a room; null while there is no code. */
export function useFollowedTalk(code: string | null): FollowedTalk | null {
  const [talk, setTalk] = useState<FollowedTalk>(ENTERING);
  useEffect(() => {
    if (code === null) return;
    setTalk(ENTERING);
    const follower = new RoomFollower({ code, onChange: setTalk });
    return () => follower.close();
  }, [code]);
  return code === null ? null : talk;
}
