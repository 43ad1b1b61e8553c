import type { MouseEvent } from 'react';
import { flushSync } from 'react-dom';
import * as messages from '#messages/present';
import { type Pan, PanZoomButtons } from '../../_map/explore/pan-zoom-buttons';
import styles from './drawing.module.css';
import type { PenDrawing } from './use-drawing';

/** Controls of a map that was moved by hand, and of the pen while it is active; they stay when the mouse rests. */
export function MapTools({
  drawing,
  isMapManual,
  onBack,
  onPan,
  onZoom,
}: {
  drawing: PenDrawing;
  /** Whether the camera is set by hand instead of by the step. */
  isMapManual: boolean;
  onBack: () => void;
  onPan: (...pan: Pan) => void;
  onZoom: (by: 1 | -1) => void;
}) {
  const { isPenActive: penOut, strokes, undo, clear, stopPen: putPenDown } = drawing;
  const onDone = ({ detail }: MouseEvent) => {
    flushSync(putPenDown);
    // after a key press the focus returns to the button that activated the pen; a mouse click leaves none
    if (detail === 0) document.querySelector<HTMLElement>('[data-takes-pen]')?.focus();
  };
  return (
    <div className={styles.mapTools}>
      {isMapManual && (
        <fieldset className={styles.toolGroup} aria-label={messages.mapMoved}>
          <button type="button" onClick={onBack}>
            {messages.resetCamera}
          </button>
          <PanZoomButtons onPan={onPan} onZoom={onZoom} />
        </fieldset>
      )}
      <fieldset className={styles.toolGroup} data-empty={!penOut || undefined} aria-label={messages.pen}>
        <p role="status">{penOut && messages.penOut({ strokes: strokes.length })}</p>
        {penOut && (
          <>
            <button type="button" disabled={strokes.length === 0} onClick={undo}>
              {messages.undo}
            </button>
            <button type="button" disabled={strokes.length === 0} onClick={clear}>
              {messages.clear}
            </button>
            <button type="button" onClick={onDone}>
              {messages.done}
            </button>
          </>
        )}
      </fieldset>
    </div>
  );
}
