'use client';

import { type PointerEvent, useEffect, useRef } from 'react';
import { type Camera, placeAt } from '../../../geo/camera/camera';
import type { MapView } from '../../_map/story-map';
import { beginPinch, distance, type Pinch, type Pixel, pinchedCamera } from './pinch';
import type { Stroke } from './use-drawing';

/** Points of a stroke nearer than this to the one before say nothing, pixels. */
const STEP = 1.5;
/** A stroke shorter than this was only the first finger of two, pixels. */
const SHORT = 12;

/** Who draws, with what, where it was last, how far it has gone, and through which places. */
type Writing = { id: number; by: string; last: Pixel; far: number; places: Stroke[number][] };

/** Where something happened, in pixels of the map’s window: the page shows these magnified. */
function pixelIn(
  sheet: Element,
  { clientX, clientY }: { clientX: number; clientY: number },
  { viewport }: MapView,
): Pixel {
  const { left, top, width, height } = sheet.getBoundingClientRect();
  return [((clientX - left) / width) * viewport.width, ((clientY - top) / height) * viewport.height];
}

/** All that the hand did since the last frame, where the browser tells. */
function eventsIn(event: globalThis.PointerEvent): readonly globalThis.PointerEvent[] {
  const told = event.getCoalescedEvents?.() ?? [];
  return told.length > 0 ? told : [event];
}

export type Pen = {
  view: MapView;
  /** A stroke is done. */
  onStroke: (stroke: Stroke) => void;
  /** As far as the stroke under the hand has come; empty when there is none. */
  onProgress: (stroke: Stroke) => void;
  /** Two fingers ask for another camera. */
  onCamera: (camera: Camera) => void;
};

/**
 * The hands on a sheet over the map: a mouse, a pen or one finger draws, two fingers move what lies beneath. A pen goes
 * before the hand that rests beside it.
 */
export function usePen({ view, onStroke, onProgress, onCamera }: Pen) {
  const writing = useRef<Writing | null>(null);
  const fingers = useRef(new Map<number, Pixel>());
  const pinch = useRef<Pinch | null>(null);
  useEffect(() => () => onProgress([]), [onProgress]);

  const lift = (keep: boolean) => {
    const stroke = writing.current;
    writing.current = null;
    onProgress([]);
    if (stroke && keep) onStroke(stroke.places);
  };
  /** A finger comes to the sheet; returns whether it may draw. */
  const touch = (id: number, at: Pixel): boolean => {
    if (writing.current?.by === 'pen') return false;
    fingers.current.set(id, at);
    const [one, other] = [...fingers.current.values()];
    if (!one || !other) return true;
    lift((writing.current?.far ?? 0) >= SHORT);
    pinch.current = beginPinch(one, other, view);
    return false;
  };
  const release = (id: number, keep: boolean) => {
    fingers.current.delete(id);
    // the finger that stays of two draws nothing
    if (fingers.current.size === 0) pinch.current = null;
    if (writing.current?.id === id) lift(keep);
  };
  const draw = (stroke: Writing, at: Pixel) => {
    const step = distance(stroke.last, at);
    if (step < STEP) return;
    stroke.far += step;
    stroke.last = at;
    stroke.places.push(placeAt(at, view.camera, view.viewport));
  };

  return {
    onPointerDown(event: PointerEvent) {
      const { pointerId: id, pointerType: by, button, currentTarget: sheet } = event;
      const at = pixelIn(sheet, event, view);
      if (by === 'pen') {
        fingers.current.clear();
        pinch.current = null;
        lift(false);
      }
      if (by === 'touch' && !touch(id, at)) return;
      if (button !== 0 || writing.current) return;
      sheet.setPointerCapture(id);
      writing.current = { id, by, last: at, far: 0, places: [placeAt(at, view.camera, view.viewport)] };
      onProgress([...writing.current.places]);
    },
    onPointerMove({ pointerId: id, currentTarget: sheet, nativeEvent }: PointerEvent) {
      if (fingers.current.has(id)) fingers.current.set(id, pixelIn(sheet, nativeEvent, view));
      const [one, other] = [...fingers.current.values()];
      if (pinch.current && one && other) onCamera(pinchedCamera(pinch.current, one, other, view));
      const stroke = writing.current;
      if (stroke?.id !== id) return;
      for (const event of eventsIn(nativeEvent)) draw(stroke, pixelIn(sheet, event, view));
      onProgress([...stroke.places]);
    },
    onPointerUp: ({ pointerId }: PointerEvent) => release(pointerId, true),
    // what the system takes away was no stroke: the ball of a hand, a gesture of its own
    onPointerCancel: ({ pointerId }: PointerEvent) => release(pointerId, false),
  };
}
