'use client';

import { useEffect, useState } from 'react';
import { href } from '../../_site/address';
import styles from './follow-along.module.css';

/** Address of a step in the story to read, as another device asks for it. */
export const addressToRead = (story: string, step: string): string =>
  new URL(`${href(`/stories/${story}/`)}#${step}`, window.location.href).href;

/** Names under which a machine reaches only itself. */
const OWN = /^(?:localhost|.*\.localhost|127(?:\.\d+){3}|\[::1\]|0\.0\.0\.0)$/;

/** Why an address is of no use to other devices, null if it is of use. */
export function whyUnshared({ protocol, hostname }: Pick<URL, 'protocol' | 'hostname'>): string | null {
  if (!/^https?:$/.test(protocol)) return 'The talk was opened from a file: other devices cannot reach it.';
  if (OWN.test(hostname))
    return `The address of this talk, ${hostname}, is only this machine’s: other devices cannot reach it.`;
  return null;
}

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

/** An address as it is read aloud and typed: without what every browser adds. */
export const typed = (address: string): string => address.replace(/^https?:\/\//, '');

/**
 * The address of the current step in the story to read, for the students’ own devices: a code, and the letters. Where
 * it would lead them nowhere, why there is none.
 */
export function FollowAlong({ address, step }: { address: string; step: string }) {
  const unshared = whyUnshared(new URL(address));
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
