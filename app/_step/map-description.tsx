import * as messages from '#messages/step';
import { describeStep } from '../../stories/describe/map-description';
import type { Story } from '../../stories/model/story';
import { href } from '../_site/urls/urls';
import styles from './map-description.module.css';

/** Links in embeds open in a new tab. */
const NEW_TAB = { target: '_blank', rel: 'noopener' };

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
 * ‘What the map shows’: the author’s description, then from the scene the area in view, what has happened since the
 * previous step, what is new and what is still on the map; and a link to all of it as a table.
 */
export function MapDescription({
  story,
  step,
  alt,
  isEmbedded,
}: {
  story: Story;
  step: number;
  alt: string;
  /** Whether it is in an embed, where links open in a new tab. */
  isEmbedded: boolean;
}) {
  const {
    extent: frame,
    changed: happened,
    added,
    still,
    removed: left,
    compared,
    table,
  } = describeStep(story, step);
  const isFirstStep = step === 0;
  return (
    <details className={styles.mapDescription}>
      <summary>{messages.mapDescription}</summary>
      <p>{`${alt} ${frame}`}</p>
      <Sentences title={messages.moscowTable} sentences={table} />
      <Sentences title={messages.happened} sentences={happened} />
      <Sentences title={isFirstStep ? messages.onMap : messages.newOnMap} sentences={added} />
      {left && <p>{left}</p>}
      {still.length > 0 && <p>{messages.stillOnMap({ names: still.join(' ') })}</p>}
      <Sentences title={messages.smallMaps} sentences={compared} />
      <a
        href={href(`/stories/${story.id}/tables/#${story.steps[step]?.id}`)}
        {...(isEmbedded ? NEW_TAB : {})}
      >
        {messages.tableLink}
      </a>
    </details>
  );
}
