'use client';

import { useCallback, useEffect, useState } from 'react';

const KEPT = 'fault-lines-talk-began';

function keep(began: number): void {
  try {
    sessionStorage.setItem(KEPT, String(began));
  } catch {
    // storage is refused: a reload begins the time anew
  }
}

/** When the talk began, milliseconds since 1970, null until it has; a reload does not begin it anew. */
export function useTalkTime() {
  const [began, setBegan] = useState<number | null>(null);
  useEffect(() => {
    try {
      const kept = Number(sessionStorage.getItem(KEPT));
      if (kept > 0) setBegan(kept);
    } catch {
      // storage is refused: a reload begins the time anew
    }
  }, []);
  useEffect(() => {
    if (began !== null) keep(began);
  }, [began]);
  /** The time begins, unless it runs already. */
  const begin = useCallback(() => setBegan((before) => before ?? Date.now()), []);
  /** The time begins anew, as after a rehearsal. */
  const beginAnew = useCallback(() => setBegan(Date.now()), []);
  return { began, begin, beginAnew };
}
