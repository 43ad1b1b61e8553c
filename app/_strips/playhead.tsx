import type { StripBoard } from '../../stories/strips/strips';
import { type Frame, labelKeys, PLATE_SIZE, plateWidth } from './frame';
import type { Layout } from './layout';
import styles from './strips.module.css';

const PLATE_HEIGHT = 17;

/** The veil over what is still to come. */
export function Veil({ frame, layout, height }: { frame: Frame; layout: Layout; height: number }) {
  return (
    <rect
      className={styles.veil}
      data-part="veil"
      transform={`translate(${frame.needle} 0)`}
      x={0}
      y={0}
      width={layout.width}
      height={height}
    />
  );
}

/** The days that the step’s date spans, behind the needle. */
export function Band({ frame, height }: { frame: Frame; height: number }) {
  return (
    <rect
      className={styles.band}
      data-part="band"
      x={frame.band}
      y={0}
      width={frame.needle - frame.band}
      height={height}
    />
  );
}

export function NeedleLine({ frame, height }: { frame: Frame; height: number }) {
  return (
    <g data-part="needle" transform={`translate(${frame.needle} 0)`}>
      <path className={styles.casing} d={`M0 0V${height}`} />
      <path className={styles.needle} d={`M0 0V${height}`} />
    </g>
  );
}

/** The pen at the end of the trace. */
export function Pen({ frame }: { frame: Frame }) {
  return <circle className={styles.pen} data-part="pen" cx={frame.needle} cy={frame.pen} r={3} />;
}

/** The date, on a plate of ink under the needle. */
export function Plate({ frame, layout }: { frame: Frame; layout: Layout }) {
  const width = plateWidth(frame.plate.text);
  const top = layout.axis.line + 3;
  return (
    <>
      <path
        className={styles.tip}
        data-part="needle"
        transform={`translate(${frame.needle} 0)`}
        d={`M-5 ${top}L0 ${top - 7}L5 ${top}Z`}
      />
      <g data-part="plate" transform={`translate(${frame.plate.x} 0)`}>
        <rect className={styles.plate} x={-width / 2} y={top} width={width} height={PLATE_HEIGHT} />
        <text className={styles.date} y={top + PLATE_HEIGHT / 2 + PLATE_SIZE * 0.35}>
          {frame.plate.text}
        </text>
      </g>
    </>
  );
}

/** A place for every name; those that have been reached are shown. */
export function Labels({ board, frame, small }: { board: StripBoard; frame: Frame; small: boolean }) {
  return (
    <>
      {labelKeys(board, small).map((key) => {
        const label = frame.labels[key];
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

const set = (element: Element, name: string, value: string | number) => {
  if (element.getAttribute(name) !== String(value)) element.setAttribute(name, String(value));
};

const say = (element: Element | null, text: string) => {
  if (element && element.textContent !== text) element.textContent = text;
};

function paintPlate(element: Element, { plate }: Frame): void {
  set(element, 'transform', `translate(${plate.x} 0)`);
  const width = plateWidth(plate.text);
  const rect = element.querySelector('rect');
  if (rect) {
    set(rect, 'x', -width / 2);
    set(rect, 'width', width);
  }
  say(element.querySelector('text'), plate.text);
}

const PAINTERS: Readonly<Record<string, (element: Element, frame: Frame) => void>> = {
  plate: paintPlate,
  band(element, { band, needle }) {
    set(element, 'x', band);
    set(element, 'width', needle - band);
  },
  pen(element, { needle, pen }) {
    set(element, 'cx', needle);
    set(element, 'cy', pen);
  },
  needle: (element, { needle }) => set(element, 'transform', `translate(${needle} 0)`),
  veil: (element, { needle }) => set(element, 'transform', `translate(${needle} 0)`),
};

function paintLabel(element: Element, frame: Frame): void {
  const label = frame.labels[element.getAttribute('data-label') ?? ''];
  set(element, 'data-shown', String(label !== undefined));
  if (!label) return;
  set(element, 'data-tone', label.tone);
  set(element, 'x', label.x);
  set(element, 'y', label.y);
  set(element, 'text-anchor', label.anchor);
  say(element, label.text);
}

/** Brings what moves under `root` to a frame, without React: called as often as the moment changes. */
export function paint(root: Element, frame: Frame): void {
  for (const element of root.querySelectorAll('[data-part]')) {
    PAINTERS[element.getAttribute('data-part') ?? '']?.(element, frame);
  }
  for (const element of root.querySelectorAll('[data-label]')) paintLabel(element, frame);
  for (const element of root.querySelectorAll('[data-reached]')) {
    set(element, 'data-reached', String(Number(element.getAttribute('data-from')) <= frame.day));
  }
}
