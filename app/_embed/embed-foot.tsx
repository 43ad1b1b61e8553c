import type { Storyboard } from '../../stories/model/storyboard';
import type { Embedding } from '../../stories/urls/embed-query';
import { href } from '../_site/urls/urls';
import styles from './embed.module.css';

type FootProps = {
  story: Storyboard;
  embedding: Embedding;
  /** Current step’s position in the story, from 0. */
  at: number;
  onNext: () => void;
  onPrevious: () => void;
};

const Chevron = ({ d }: { d: string }) => (
  <svg viewBox="0 0 8 12" width="8" height="12" aria-hidden="true">
    <path d={d} fill="none" stroke="currentColor" strokeWidth="1.8" />
  </svg>
);

/** Whether the steps shown are just those of one chapter. */
function isOneChapter({ chapters }: Storyboard, { first, last }: Embedding): boolean {
  return chapters.some((chapter) => chapter.first === first && chapter.first + chapter.count - 1 === last);
}

/** Back, how far one is, and on: to the next step, or where the frame’s part ends, into the full story. */
export function EmbedFoot({ story, embedding, at, onNext, onPrevious }: FootProps) {
  const { first, last } = embedding;
  const of = last - first + 1;
  const next = story.steps[at + 1];
  const place = isOneChapter(story, embedding) ? ' in this chapter' : '';
  return (
    <nav className={styles.foot} aria-label="Steps">
      <button type="button" className={styles.button} aria-disabled={at === first} onClick={onPrevious}>
        <Chevron d="M6.5 1l-5 5 5 5" />
        <span>Back</span>
      </button>
      <p className={styles.progress}>
        <span className={styles.ticks} aria-hidden="true">
          {story.steps.slice(first, last + 1).map(({ id }, nth) => (
            <i key={id} data-state={stateOf(first + nth, at)} />
          ))}
        </span>
        <span>
          <span>{`${at - first + 1} of ${of}`}</span>
          <span className={styles.place}>{place}</span>
        </span>
      </p>
      {at < last && next && (
        <button type="button" className={styles.button} data-main onClick={onNext}>
          <span>{next.chapter === story.steps[at]?.chapter ? 'Next' : 'Next chapter'}</span>
          <Chevron d="M1.5 1l5 5-5 5" />
        </button>
      )}
      {at === last && (
        <a
          className={styles.button}
          data-main
          href={href(`/stories/${story.id}/#${(next ?? story.steps[0])?.id}`)}
          target="_blank"
          rel="noopener"
        >
          <span>{next ? 'Read on' : 'Read it all'}</span>
          <Chevron d="M1.5 1l5 5-5 5" />
        </a>
      )}
    </nav>
  );
}

const stateOf = (step: number, at: number): 'past' | 'now' | 'coming' => {
  if (step === at) return 'now';
  return step < at ? 'past' : 'coming';
};
