import { type CSSProperties, Fragment } from 'react';
import * as messages from '#messages/step';
import type { Citation } from '../../stories/citations/citation-marks';
import { type FigureAxis, type FigureMark, positionOnAxis, toFigure } from '../../stories/describe/figures';
import type { Panel } from '../../stories/model/story-schema';
import hidden from '../_ui/visually-hidden.module.css';
import styles from './figures-panel.module.css';

/** A citation mark: its number among the step’s notes, the id of its note, and its label. */
export type CitationMark = { number: number; noteId: string; label: string };

type FiguresPanelProps = {
  panel: Panel;
  /** The step’s numbering of citations. */
  sources: (citation: Citation) => CitationMark;
};

const percent = (share: number) => `${Math.round(share * 1000) / 10}%`;

/** On which side of its dot a figure’s text is, so that it stays within the drawing. */
function textAnchorSide(share: number): 'start' | 'middle' | 'end' {
  if (share < 0.3) return 'start';
  return share > 0.7 ? 'end' : 'middle';
}

function Marks({ mark, axis }: { mark: FigureMark; axis: FigureAxis }) {
  const [from, to] = [positionOnAxis(axis, mark.from), positionOnAxis(axis, mark.to)];
  const position = (left: number, width?: number): CSSProperties => ({
    left: percent(left),
    width: width === undefined ? undefined : percent(width),
  });
  return (
    <>
      {from !== to && <span className={styles.range} style={position(from, to - from)} />}
      {mark.atLeast && (
        <span className={styles.arrow} style={position(to, 1 - to)}>
          <svg viewBox="0 0 9 10" width="9" height="10" aria-hidden="true">
            <path d="M0 0l9 5-9 5z" />
          </svg>
        </span>
      )}
      <span className={styles.dot} data-hollow={mark.hollow || undefined} style={position(from)} />
      {from !== to && (
        <span className={styles.dot} data-hollow={mark.hollow || undefined} style={position(to)} />
      )}
    </>
  );
}

/** The lines of the ticks, as backgrounds of one element. */
const gridLines = (axis: FigureAxis): string =>
  axis.ticks
    .map(
      ({ value }) =>
        `linear-gradient(var(--tone), var(--tone)) ${percent(positionOnAxis(axis, value))} 0 / 1px 100% no-repeat`,
    )
    .join();

/** A disputed figure: a row per source, with dots on one axis. For screen readers it is a table of text. */
export function FiguresPanel({ panel, sources }: FiguresPanelProps) {
  const { title, unit, caption, axis, rows } = toFigure(panel);
  return (
    <div className={styles.panel} data-panel={panel.id}>
      <table className={styles.table}>
        <caption>
          <span className={styles.disputeIcon} aria-hidden="true">
            ±
          </span>
          {title}
        </caption>
        <thead className={hidden.visuallyHidden}>
          <tr>
            <th scope="col">{messages.sourceHeading}</th>
            <th scope="col">{messages.whatItGives({ unit })}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ who, words, mark, note, sources: citations }) => {
            const share = axis && mark ? positionOnAxis(axis, (mark.from + mark.to) / 2) : 0;
            return (
              <tr key={who}>
                <th scope="row">
                  {who}
                  <sup>
                    {citations.map(sources).map(({ number, noteId, label }, index) => (
                      <Fragment key={noteId}>
                        {index > 0 && <span aria-hidden="true">,</span>}
                        <a
                          className="cite"
                          href={`#${noteId}`}
                          title={label}
                          aria-label={messages.sourceLabel({ number, label })}
                        >
                          {number}
                        </a>
                      </Fragment>
                    ))}
                  </sup>
                  {note && <small>{note}</small>}
                </th>
                <td>
                  <div className={styles.plot} data-words={mark ? undefined : true}>
                    {axis && (
                      <span
                        className={styles.grid}
                        style={{ background: gridLines(axis) }}
                        aria-hidden="true"
                      >
                        {mark && <Marks mark={mark} axis={axis} />}
                      </span>
                    )}
                    <span
                      className={styles.label}
                      data-side={mark ? textAnchorSide(share) : 'none'}
                      style={mark ? ({ '--position': percent(share) } as CSSProperties) : undefined}
                    >
                      {words}
                    </span>
                  </div>
                </td>
              </tr>
            );
          })}
        </tbody>
        {axis && (
          <tfoot aria-hidden="true">
            <tr>
              <td>{unit === 'day' ? '' : unit}</td>
              <td>
                <div className={styles.axis}>
                  {axis.ticks.map(({ value, words }) => (
                    <span key={value} style={{ left: percent(positionOnAxis(axis, value)) }}>
                      {words}
                    </span>
                  ))}
                </div>
              </td>
            </tr>
          </tfoot>
        )}
      </table>
      {caption && <p className={styles.caption}>{caption}</p>}
    </div>
  );
}
