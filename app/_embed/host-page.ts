import { useCallback, useEffect } from 'react';
import {
  formatCanvasHeight,
  formatHostMessage,
  type MessageFromHost,
  type MessageToHost,
  parseHostMessage,
} from './host-messages';

/** Whether the page is in a frame. */
const isFramed = (): boolean => window.parent !== window;

/** Posts a message to the host page, of any origin: nothing in these messages is secret. Does nothing without a host. */
export function postToHost(message: MessageToHost): void {
  if (!isFramed()) return;
  window.parent.postMessage(formatHostMessage(message), '*');
  if (message.type === 'resize') window.parent.postMessage(formatCanvasHeight(message.height), '*');
}

/** Calls `onMessage` with messages of the host page, and of no other window. */
export function useHostMessages(onMessage: (message: MessageFromHost) => void): void {
  const onWindowMessage = useCallback(
    ({ source, data }: MessageEvent) => {
      if (!isFramed() || source !== window.parent) return;
      const message = parseHostMessage(data);
      if (message) onMessage(message);
    },
    [onMessage],
  );
  useEffect(() => {
    window.addEventListener('message', onWindowMessage);
    return () => window.removeEventListener('message', onWindowMessage);
  }, [onWindowMessage]);
}
