import { describeStep } from '../../stories/describe/map-description';
import type { Story } from '../../stories/model/story';
import { href } from '../_site/urls/urls';
import styles from './map-description.module.css';

/** Out of a frame, links open beside it. */
const BESIDE = { target: '_blank', rel: 'noopener' };

function Sentences({ title, sentences }: { title: string; sentences: readonly string[] }) {
  if (sentences.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <ul>
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </>
  );
}

/**
 * ‘What the map shows’: the author’s sentence, from the scene the frame, what has happened since the step before, what
 * has come into view and what is still there; and the way to all of it as a table.
 */
export function MapWords({
  story,
  step,
  alt,
  framed,
}: {
  story: Story;
  step: number;
  alt: string;
  /** Whether it stands in a frame, out of which links open beside it. */
  framed: boolean;
}) {
  const { extent: frame, changed: happened, added, still, removed: left } = describeStep(story, step);
  const first = step === 0;
  return (
    <details className={styles.words}>
      <summary>What the map shows</summary>
      <p>{alt}</p>
      <p>{frame}</p>
      <Sentences title="What has happened" sentences={happened} />
      <Sentences title={first ? 'On the map' : 'New on the map'} sentences={added} />
      {left && <p>{left}</p>}
      <Sentences title="Still on the map" sentences={still} />
      <p>
        <a href={href(`/stories/${story.id}/tables/#${story.steps[step]?.id}`)} {...(framed ? BESIDE : {})}>
          As a table, with dates and sources
        </a>
      </p>
    </details>
  );
}
