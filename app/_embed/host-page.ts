'use client';

import { useCallback, useEffect } from 'react';
import { type Heard, readMessage, type Told, writeCanvasHeight, writeMessage } from './host-messages';

/** Whether the page stands in a frame. */
const isFramed = (): boolean => window.parent !== window;

/** Tells the page around the frame. Nothing in these messages is secret: whoever frames the story may hear them. */
export function tellHost(message: Told): void {
  if (!isFramed()) return;
  window.parent.postMessage(writeMessage(message), '*');
  if (message.type === 'resize') window.parent.postMessage(writeCanvasHeight(message.height), '*');
}

/** Hears the page around the frame, and nobody else. */
export function useHostMessages(onMessage: (message: Heard) => void): void {
  const hear = useCallback(
    ({ source, data }: MessageEvent) => {
      if (!isFramed() || source !== window.parent) return;
      const message = readMessage(data);
      if (message) onMessage(message);
    },
    [onMessage],
  );
  useEffect(() => {
    window.addEventListener('message', hear);
    return () => window.removeEventListener('message', hear);
  }, [hear]);
}
