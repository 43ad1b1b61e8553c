import { type StripBoard, traceLevelAt } from '../../stories/strips/strips';
import { placeDropLine, type StripsLayout } from './layout';
import styles from './strips.module.css';
import { dropLineLane, type StripsView } from './strips-view';

const WIDTH = 1.6;
const ARROW = 3.5;

/**
 * The article’s connections, each from an event in Moscow down to a turn in the bloc: the upright part is shown once the
 * event is reached, the rest once the turn is.
 */
export function DropLines({
  board,
  layout,
  view,
  isSmall,
}: {
  board: StripBoard;
  layout: StripsLayout;
  view: StripsView;
  isSmall: boolean;
}) {
  return board.links.map((link) => {
    const { fromX, top, elbow, toX, bottom } = placeDropLine(
      board,
      layout,
      link,
      dropLineLane(board, link, isSmall),
      (day) => traceLevelAt(board, day),
    );
    return (
      <g key={link.text} className={styles.dropLine} data-link={link.text}>
        <rect
          data-from={link.from.day}
          data-reached={link.from.day <= view.day}
          x={fromX - WIDTH / 2}
          y={top}
          width={WIDTH}
          height={elbow + WIDTH / 2 - top}
        />
        <path
          data-from={link.to.day}
          data-reached={link.to.day <= view.day}
          d={`M${fromX} ${elbow}H${toX}V${bottom}m${-ARROW} ${-ARROW - 1}l${ARROW} ${ARROW + 1}l${ARROW} ${-ARROW - 1}`}
        />
      </g>
    );
  });
}
