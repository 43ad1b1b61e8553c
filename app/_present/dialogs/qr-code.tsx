import { useEffect, useState } from 'react';

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

/** An address as QR code, for other devices. */
export function QrCode({ address, alt }: { address: string; alt: string }) {
  const code = useQrCode(address);
  return code && <img src={code} width={260} height={260} alt={alt} />;
}
