import * as messages from '#messages/present';
import { QrCode } from './qr-code';
import { explainUnreachable, withoutProtocol } from './share-address';
import styles from './share-step.module.css';

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
          <QrCode address={address} alt={messages.qrCode({ step })} />
          <p>{withoutProtocol(address)}</p>
        </>
      ) : (
        <p>{unreachableText}</p>
      )}
    </aside>
  );
}
