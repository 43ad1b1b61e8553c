import { edtfWords } from '../../geo/time/dates';
import type { Chapter, Step, Story } from '../../stories/model/story';
import { StepFlags, StepWords } from '../_step/step-body';
import { StillOnPaper } from '../_step/stills/print-still';
import styles from './step-section.module.css';

type StepSectionProps = { story: Story; chapter: Chapter; step: Step; position: number };

/** One step of the story as it is read: where one is, title, date, prose, and what it rests on. */
export function StepSection({ story, chapter, step, position }: StepSectionProps) {
  const nth = story.chapters.findIndex(({ id }) => id === chapter.id) + 1;
  return (
    <section id={step.id} className={styles.step} style={{ '--travel': step.travel } as React.CSSProperties}>
      <div className={styles.head}>
        <p className={styles.kicker}>
          <span>
            Chapter {nth} · {chapter.title}
          </span>
          <span>
            <b>Step {position}</b> of {story.steps.length}
          </span>
        </p>
        <h2 id={`${step.id}-title`} className={styles.title} tabIndex={-1}>
          {step.title}
        </h2>
        <p className={styles.date}>
          {edtfWords(step.date)}
          <StepFlags step={step} />
        </p>
        <StillOnPaper story={story.id} step={step} />
      </div>
      <StepWords story={story} step={step} position={position} />
      <p className={styles.embed}>
        <button type="button" data-embed="step" data-embed-step={step.id}>
          Embed this step
        </button>
        <button type="button" data-embed="chapter" data-embed-step={step.id} aria-label="Embed this chapter">
          this chapter
        </button>
      </p>
    </section>
  );
}
