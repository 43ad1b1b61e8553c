import type { Story } from '../../stories/load';
import { lineWords, type MapLine, mapWords } from '../../stories/words';
import styles from './step-section.module.css';

function Lines({ title, lines }: { title: string; lines: readonly MapLine[] }) {
  if (lines.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <ul>
        {lines.map((line) => (
          <li key={lineWords(line)}>{lineWords(line)}</li>
        ))}
      </ul>
    </>
  );
}

/** ‘What the map shows’: the author’s sentence, and from the scene what came, what stayed and what went. */
export function MapWords({ story, step, alt }: { story: Story; step: number; alt: string }) {
  const { came, stayed, went } = mapWords(story, step);
  return (
    <details className={styles.notes}>
      <summary>What the map shows</summary>
      <p>{alt}</p>
      <Lines title="New" lines={came} />
      <Lines title="There before" lines={stayed} />
      <Lines title="Gone" lines={went} />
    </details>
  );
}
