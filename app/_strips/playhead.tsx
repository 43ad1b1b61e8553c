import type { StripBoard } from '../../stories/strips/strips';
import type { StripsLayout } from './layout';
import styles from './strips.module.css';
import { labelKeys, PLATE_SIZE, plateWidth, type StripsView } from './strips-view';

const PLATE_HEIGHT = 17;

/** The veil over the days after the playhead. */
export function Veil({ view, layout, height }: { view: StripsView; layout: StripsLayout; height: number }) {
  return (
    <rect
      className={styles.veil}
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
export function Band({ view, height }: { view: StripsView; height: number }) {
  return (
    <rect
      className={styles.band}
      data-part="band"
      x={view.spanStart}
      y={0}
      width={view.playhead - view.spanStart}
      height={height}
    />
  );
}

/** The line of the playhead. */
export function PlayheadLine({ view, height }: { view: StripsView; height: number }) {
  return (
    <g data-part="needle" transform={`translate(${view.playhead} 0)`}>
      <path className={styles.casing} d={`M0 0V${height}`} />
      <path className={styles.needle} d={`M0 0V${height}`} />
    </g>
  );
}

/** The dot on the band’s hard edge on the playhead’s day. */
export function TraceEnd({ view }: { view: StripsView }) {
  return <circle className={styles.pen} data-part="pen" cx={view.playhead} cy={view.traceEnd} r={3} />;
}

/** The date below the playhead. */
export function DatePlate({ view, layout }: { view: StripsView; layout: StripsLayout }) {
  const width = plateWidth(view.plate.text);
  const top = layout.axis.line + 3;
  return (
    <>
      <path
        className={styles.tip}
        data-part="needle"
        transform={`translate(${view.playhead} 0)`}
        d={`M-5 ${top}L0 ${top - 7}L5 ${top}Z`}
      />
      <g data-part="plate" transform={`translate(${view.plate.x} 0)`}>
        <rect className={styles.plate} x={-width / 2} y={top} width={width} height={PLATE_HEIGHT} />
        <text className={styles.date} y={top + PLATE_HEIGHT / 2 + PLATE_SIZE * 0.35}>
          {view.plate.text}
        </text>
      </g>
    </>
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
            className={styles.label}
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
