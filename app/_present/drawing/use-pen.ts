import { type PointerEvent, useEffect, useRef } from 'react';
import { type Camera, placeAt } from '../../../geo/camera/camera';
import type { MapView } from '../../_map/story-map-context';
import { cameraOfPinch, distance, type Pinch, type Pixel, startPinch } from './pinch';
import type { Stroke } from './use-drawing';

/** Points nearer than this to the previous one are left out, pixels. */
const MIN_POINT_DISTANCE = 1.5;
/** When a second finger touches, a shorter stroke than this was the beginning of a pinch, pixels. */
const MIN_STROKE_LENGTH = 12;

/** The stroke being drawn: its pointer, that pointer’s type, the last point, the length in pixels, and the places. */
type ActiveStroke = {
  id: number;
  pointerType: string;
  last: Pixel;
  length: number;
  places: Stroke[number][];
};

/** Position of an event in pixels of the map’s viewport, which the page scales. */
function mapPixelOf(
  sheet: Element,
  { clientX, clientY }: { clientX: number; clientY: number },
  { viewport }: MapView,
): Pixel {
  const { left, top, width, height } = sheet.getBoundingClientRect();
  return [((clientX - left) / width) * viewport.width, ((clientY - top) / height) * viewport.height];
}

/** The events that the browser has coalesced into one, or the event itself. */
function coalescedEventsOf(event: globalThis.PointerEvent): readonly globalThis.PointerEvent[] {
  const coalesced = event.getCoalescedEvents?.() ?? [];
  return coalesced.length > 0 ? coalesced : [event];
}

export type PenOptions = {
  view: MapView;
  /** Called with a finished stroke. */
  onStroke: (stroke: Stroke) => void;
  /** Called with the stroke being drawn; empty when there is none. */
  onProgress: (stroke: Stroke) => void;
  /** Called with the camera that a pinch of two fingers sets. */
  onCamera: (camera: Camera) => void;
};

/**
 * Pointer handlers of the surface over the map: a mouse, a pen or one finger draws, two fingers move the map. A pen takes
 * precedence over the hand that rests beside it.
 */
export function usePen({ view, onStroke, onProgress, onCamera }: PenOptions) {
  const activeStroke = useRef<ActiveStroke | null>(null);
  const fingers = useRef(new Map<number, Pixel>());
  const pinch = useRef<Pinch | null>(null);
  useEffect(() => () => onProgress([]), [onProgress]);

  const endStroke = (isSaved: boolean) => {
    const stroke = activeStroke.current;
    activeStroke.current = null;
    onProgress([]);
    if (stroke && isSaved) onStroke(stroke.places);
  };
  /** Adds a finger that touches the surface; returns whether it may draw. */
  const addFinger = (id: number, point: Pixel): boolean => {
    if (activeStroke.current?.pointerType === 'pen') return false;
    fingers.current.set(id, point);
    const [first, second] = [...fingers.current.values()];
    if (!first || !second) return true;
    endStroke((activeStroke.current?.length ?? 0) >= MIN_STROKE_LENGTH);
    pinch.current = startPinch(first, second, view);
    return false;
  };
  const removePointer = (id: number, isKept: boolean) => {
    fingers.current.delete(id);
    // the finger that remains after a pinch draws nothing
    if (fingers.current.size === 0) pinch.current = null;
    if (activeStroke.current?.id === id) endStroke(isKept);
  };
  const extendStroke = (stroke: ActiveStroke, point: Pixel) => {
    const moved = distance(stroke.last, point);
    if (moved < MIN_POINT_DISTANCE) return;
    stroke.length += moved;
    stroke.last = point;
    stroke.places.push(placeAt(point, view.camera, view.viewport));
  };

  return {
    onPointerDown(event: PointerEvent) {
      const { pointerId: id, pointerType, button, currentTarget: sheet } = event;
      const point = mapPixelOf(sheet, event, view);
      if (pointerType === 'pen') {
        fingers.current.clear();
        pinch.current = null;
        endStroke(false);
      }
      if (pointerType === 'touch' && !addFinger(id, point)) return;
      if (button !== 0 || activeStroke.current) return;
      sheet.setPointerCapture(id);
      activeStroke.current = {
        id,
        pointerType,
        last: point,
        length: 0,
        places: [placeAt(point, view.camera, view.viewport)],
      };
      onProgress([...activeStroke.current.places]);
    },
    onPointerMove({ pointerId: id, currentTarget: sheet, nativeEvent }: PointerEvent) {
      if (fingers.current.has(id)) fingers.current.set(id, mapPixelOf(sheet, nativeEvent, view));
      const [first, second] = [...fingers.current.values()];
      if (pinch.current && first && second) onCamera(cameraOfPinch(pinch.current, first, second, view));
      const stroke = activeStroke.current;
      if (stroke?.id !== id) return;
      for (const event of coalescedEventsOf(nativeEvent))
        extendStroke(stroke, mapPixelOf(sheet, event, view));
      onProgress([...stroke.places]);
    },
    onPointerUp: ({ pointerId }: PointerEvent) => removePointer(pointerId, true),
    // a cancelled pointer was no stroke but a palm or a system gesture
    onPointerCancel: ({ pointerId }: PointerEvent) => removePointer(pointerId, false),
  };
}
