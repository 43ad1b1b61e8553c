import type { StripBoard } from '../../stories/strips/strips';
import type { StripsLayout } from './layout';
import styles from './strips.module.css';
import { labelKeys, PLATE_SIZE, plateWidth, type StripsView } from './strips-view';

/** The veil over the days after the playhead. */
export function Veil({ view, layout, height }: { view: StripsView; layout: StripsLayout; height: number }) {
  return (
    <rect
      className={styles.futureVeil}
      data-part="veil"
      transform={`translate(${view.playhead} 0)`}
      x={0}
      y={0}
      width={layout.width}
      height={height}
    />
  );
}

/** The days of the step’s date, behind the playhead. */
export function Band({ view, top = 0, height }: { view: StripsView; top?: number; height: number }) {
  return (
    <rect
      className={styles.periodBand}
      data-part="band"
      x={view.spanStart}
      y={top}
      width={view.playhead - view.spanStart}
      height={height - top}
    />
  );
}

/** The line of the playhead; it leaves out a row with captions, `gap`, so that it covers none. */
export function PlayheadLine({
  view,
  top = 0,
  height,
  gap,
}: {
  view: StripsView;
  top?: number;
  height: number;
  gap?: { top: number; height: number };
}) {
  const line = gap ? `M0 ${top}V${gap.top}M0 ${gap.top + gap.height}V${height}` : `M0 ${top}V${height}`;
  return (
    <g data-part="needle" transform={`translate(${view.playhead} 0)`}>
      <path className={styles.playheadCasing} d={line} />
      <path className={styles.playheadLine} d={line} />
    </g>
  );
}

/** The dot on the band’s hard edge on the playhead’s day. */
export function TraceEnd({ view }: { view: StripsView }) {
  return (
    <circle className={styles.policyPoint} data-part="pen" cx={view.playhead} cy={view.traceEnd} r={3} />
  );
}

/** The date above the playhead. */
export function DatePlate({ view, layout }: { view: StripsView; layout: StripsLayout }) {
  const width = plateWidth(view.plate.text);
  const { height } = layout.plate;
  return (
    <g data-part="plate" transform={`translate(${view.plate.x} 0)`}>
      <rect className={styles.datePlate} x={-width / 2} y={0} width={width} height={height} />
      <text className={styles.plateText} y={height / 2 + PLATE_SIZE * 0.35}>
        {view.plate.text}
      </text>
    </g>
  );
}

/** A text element for every label; those of the view are visible. */
export function NameLabels({
  board,
  view,
  isSmall,
}: {
  board: StripBoard;
  view: StripsView;
  isSmall: boolean;
}) {
  return (
    <>
      {labelKeys(board, isSmall).map((key) => {
        const label = view.labels[key];
        return (
          <text
            key={key}
            className={styles.playheadLabel}
            data-label={key}
            data-shown={label !== undefined}
            data-tone={label?.tone}
            x={label?.x ?? 0}
            y={label?.y ?? 0}
            textAnchor={label?.anchor}
          >
            {label?.text}
          </text>
        );
      })}
    </>
  );
}

const setAttribute = (element: Element, name: string, value: string | number) => {
  if (element.getAttribute(name) !== String(value)) element.setAttribute(name, String(value));
};

const setText = (element: Element | null, text: string) => {
  if (element && element.textContent !== text) element.textContent = text;
};

function updatePlate(element: Element, { plate }: StripsView): void {
  setAttribute(element, 'transform', `translate(${plate.x} 0)`);
  const width = plateWidth(plate.text);
  const rect = element.querySelector('rect');
  if (rect) {
    setAttribute(rect, 'x', -width / 2);
    setAttribute(rect, 'width', width);
  }
  setText(element.querySelector('text'), plate.text);
}

const UPDATERS: Readonly<Record<string, (element: Element, view: StripsView) => void>> = {
  plate: updatePlate,
  band(element, { spanStart, playhead }) {
    setAttribute(element, 'x', spanStart);
    setAttribute(element, 'width', playhead - spanStart);
  },
  pen(element, { playhead, traceEnd }) {
    setAttribute(element, 'cx', playhead);
    setAttribute(element, 'cy', traceEnd);
  },
  needle: (element, { playhead }) => setAttribute(element, 'transform', `translate(${playhead} 0)`),
  veil: (element, { playhead }) => setAttribute(element, 'transform', `translate(${playhead} 0)`),
};

function updateLabel(element: Element, view: StripsView): void {
  const label = view.labels[element.getAttribute('data-label') ?? ''];
  setAttribute(element, 'data-shown', String(label !== undefined));
  if (!label) return;
  setAttribute(element, 'data-tone', label.tone);
  setAttribute(element, 'x', label.x);
  setAttribute(element, 'y', label.y);
  setAttribute(element, 'text-anchor', label.anchor);
  setText(element, label.text);
}

/** Updates the elements under `root` to a view, without React, since it is called whenever the moment changes. */
export function updateStrips(root: Element, view: StripsView): void {
  for (const element of root.querySelectorAll('[data-part]')) {
    UPDATERS[element.getAttribute('data-part') ?? '']?.(element, view);
  }
  for (const element of root.querySelectorAll('[data-label]')) updateLabel(element, view);
  for (const element of root.querySelectorAll('[data-reached]')) {
    setAttribute(element, 'data-reached', String(Number(element.getAttribute('data-from')) <= view.day));
  }
}
