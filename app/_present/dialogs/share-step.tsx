import { useEffect, useState } from 'react';
import * as messages from '#messages/present';
import { explainUnreachable, withoutProtocol } from './share-address';
import styles from './share-step.module.css';

/** Data URL of the QR code of an address; null until its library, which is loaded on demand, has drawn it. */
function useQrCode(address: string): string | null {
  const [code, setCode] = useState<string | null>(null);
  useEffect(() => {
    let isCancelled = false;
    import('qr').then(
      ({ default: encodeQR }) => {
        if (!isCancelled)
          setCode(
            `data:image/svg+xml,${encodeURIComponent(encodeQR(address, 'svg', { ecc: 'medium', border: 4 }))}`,
          );
      },
      // the address can still be typed
      () => undefined,
    );
    return () => {
      isCancelled = true;
    };
  }, [address]);
  return code;
}

function QrCode({ address, step }: { address: string; step: string }) {
  const code = useQrCode(address);
  return code && <img src={code} width={260} height={260} alt={messages.qrCode({ step })} />;
}

/**
 * The address of the current step in the reading page, for the students’ own devices, as QR code and text. Where other
 * devices cannot reach it, the reason instead.
 */
export function ShareStep({ address, step }: { address: string; step: string }) {
  const unreachableText = explainUnreachable(address);
  return (
    <aside className={styles.shareStep} aria-label={messages.followAlong}>
      {unreachableText === null ? (
        <>
          <QrCode address={address} step={step} />
          <p>{withoutProtocol(address)}</p>
        </>
      ) : (
        <p>{unreachableText}</p>
      )}
    </aside>
  );
}
