import * as messages from '#messages/strips';
import { countryCount, type StripBoard } from '../../stories/strips/strips';
import { LABEL_GAP, LABEL_SIZE, type Label, labelBeside, type StripsTime } from './labels';
import { FULL_NAMES_WIDTH, maxTextWidth, type StripsLayout } from './layout';

/** Pixels between the top of the captions’ row and their baseline. */
const CAPTION_BASELINE = 11;

/** Captions of the drop-lines whose turn is reached, to the right of the turn. */
function linkLabels({ links }: StripBoard, layout: StripsLayout, { day }: StripsTime): Record<string, Label> {
  const reached = links.flatMap(({ to, text }, index) =>
    day < to.day
      ? []
      : [
          [
            `link-${index}`,
            labelBeside(layout, text, layout.x(to.day), layout.links.top + CAPTION_BASELINE, LABEL_GAP),
          ] as const,
        ],
  );
  return Object.fromEntries(reached);
}

/** How many states are hard on the day, beside the end of the trace. */
function countLabel(board: StripBoard, layout: StripsLayout, time: StripsTime, isSmall: boolean): Label {
  const hard = Math.round(countryCount(board, 'tight', time.day));
  const values = { hard, states: board.countries.length, level: board.words.states.levels.tight };
  const long = messages.countLong(values);
  const isLong = isSmall
    ? layout.width >= FULL_NAMES_WIDTH
    : time.playhead + LABEL_GAP + 3 + maxTextWidth(long, LABEL_SIZE) <= layout.width;
  const text = isLong ? long : messages.countShort(values);
  const y = layout.trace.middle + (isSmall ? 4 : -2);
  return labelBeside(layout, text, time.playhead, y, LABEL_GAP + 3);
}

/** The row of unrest: the latest rising or sign within the step’s own days, and what the article says of the pressure. */
function unrestLabels(board: StripBoard, layout: StripsLayout, time: StripsTime): Record<string, Label> {
  const labels: Record<string, Label> = {};
  const y = layout.unrest.top + layout.unrest.height - 1.5;
  const news = board.marks.findLast(
    ({ kind, day }) => kind !== 'diplomacy' && day > time.since && day <= time.day,
  );
  // to the left of the playhead it would cover the steps of the pressure
  const label = news && labelBeside(layout, news.text, time.playhead, y, LABEL_GAP + 2);
  if (label?.anchor === 'start') labels.unrest = label;
  const [first] = board.pressure;
  const pressure = board.pressure.findLast(({ from }) => from <= time.day);
  if (first && pressure) {
    const x = layout.x(first.from) - LABEL_GAP;
    labels.pressure = {
      text: messages.authorSays({ author: board.words.states.author, statement: pressure.name }),
      x,
      y,
      anchor: 'end',
      tone: 'ink',
    };
  }
  return labels;
}

/** Labels of the bloc strip: in the small form of the count alone. */
export function blocLabels(
  board: StripBoard,
  layout: StripsLayout,
  time: StripsTime,
  isSmall: boolean,
): Record<string, Label> {
  if (board.countries.length === 0) return {};
  const count = countLabel(board, layout, time, isSmall);
  if (isSmall) return { count };
  return { ...linkLabels(board, layout, time), count, ...unrestLabels(board, layout, time) };
}
