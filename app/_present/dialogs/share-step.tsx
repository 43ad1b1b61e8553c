'use client';

import { useEffect, useState } from 'react';
import { typed, whyUnshared } from './share-address';
import styles from './share-step.module.css';

/** An address as a code to be scanned, drawn by a library that comes only when asked for; null until then. */
function useCode(address: string): string | null {
  const [code, setCode] = useState<string | null>(null);
  useEffect(() => {
    let gone = false;
    import('qr').then(
      ({ default: encodeQR }) => {
        if (!gone)
          setCode(
            `data:image/svg+xml,${encodeURIComponent(encodeQR(address, 'svg', { ecc: 'medium', border: 4 }))}`,
          );
      },
      // the address can still be typed
      () => undefined,
    );
    return () => {
      gone = true;
    };
  }, [address]);
  return code;
}

function Code({ address, step }: { address: string; step: string }) {
  const code = useCode(address);
  return code && <img src={code} width={260} height={260} alt={`QR code that leads to “${step}”`} />;
}

/**
 * The address of the current step in the story to read, for the students’ own devices: a code, and the letters. Where
 * it would lead them nowhere, why there is none.
 */
export function FollowAlong({ address, step }: { address: string; step: string }) {
  const unshared = whyUnshared(address);
  return (
    <aside className={styles.follow} aria-label="Follow along">
      {unshared === null ? (
        <>
          <Code address={address} step={step} />
          <p>{typed(address)}</p>
        </>
      ) : (
        <p>{unshared}</p>
      )}
    </aside>
  );
}
