import type { MouseEvent } from 'react';
import { flushSync } from 'react-dom';
import { MoveButtons, type Pan } from '../../_map/explore/pan-zoom-buttons';
import styles from './drawing.module.css';
import type { Drawing } from './use-drawing';

/** What is drawn, in words. */
const strokesWords = (count: number) => (count === 1 ? '1 stroke' : `${count || 'no'} strokes`);

/** The way back from a map in hand, and, while the pen is out, what it can take back; they stay when the mouse rests. */
export function MapTools({
  drawing,
  inHand,
  onBack,
  onPan,
  onZoom,
}: {
  drawing: Drawing;
  /** Whether the map is in somebody’s hands, and shows another frame than the step’s. */
  inHand: boolean;
  onBack: () => void;
  onPan: (...pan: Pan) => void;
  onZoom: (by: 1 | -1) => void;
}) {
  const { penOut, strokes, undo, clear, putPenDown } = drawing;
  const done = ({ detail }: MouseEvent) => {
    flushSync(putPenDown);
    // keys go on from where they took the pen; a mouse’s focus is only lent
    if (detail === 0) document.querySelector<HTMLElement>('[data-takes-pen]')?.focus();
  };
  return (
    <div className={styles.tools}>
      {inHand && (
        <fieldset className={styles.group} aria-label="Map in hand">
          <button type="button" onClick={onBack}>
            Back to the step’s frame
          </button>
          <MoveButtons onPan={onPan} onZoom={onZoom} />
        </fieldset>
      )}
      <fieldset className={styles.group} data-empty={!penOut || undefined} aria-label="Pen">
        <p role="status">{penOut && `The pen is out: ${strokesWords(strokes.length)}`}</p>
        {penOut && (
          <>
            <button type="button" disabled={strokes.length === 0} onClick={undo}>
              Undo
            </button>
            <button type="button" disabled={strokes.length === 0} onClick={clear}>
              Clear
            </button>
            <button type="button" onClick={done}>
              Done
            </button>
          </>
        )}
      </fieldset>
    </div>
  );
}
