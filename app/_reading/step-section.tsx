import * as citing from '#messages/cite';
import * as messages from '#messages/reading';
import { formatEdtf } from '../../geo/time/dates';
import type { Chapter, Step, Story } from '../../stories/model/story';
import { formerIdsOf } from '../../stories/model/storyboard';
import { StepBody, StepFlags } from '../_step/step-body';
import { PrintStill } from '../_step/stills/print-still';
import { Button } from '../_ui/button';
import styles from './step-section.module.css';

type StepSectionProps = { story: Story; chapter: Chapter; step: Step; position: number };

/** A step of the reading page: chapter and number, title, date, claim, prose and sources. */
export function StepSection({ story, chapter, step, position }: StepSectionProps) {
  const index = story.chapters.findIndex(({ id }) => id === chapter.id) + 1;
  const date = formatEdtf(step.date);
  return (
    <section id={step.id} className={styles.step}>
      {/* without scripts a former address leads here too */}
      {formerIdsOf(step.id, story).map((id) => (
        <span key={id} id={id} />
      ))}
      <div className={styles.head}>
        <p className={styles.kicker}>
          <span>{messages.chapterKicker({ index, title: chapter.title })}</span>
          <b>{messages.stepNumber({ position })}</b>
          {`\u00a0${messages.ofSteps({ steps: story.steps.length })}`}
        </p>
        <h2 id={`${step.id}-title`} className={styles.title} tabIndex={-1}>
          {step.title}
        </h2>
        {step.context || step.outlook ? (
          <p className={styles.date}>
            <span className={styles.coveredByChip}>{date}</span>
            <StepFlags step={step} />
          </p>
        ) : (
          <p className={`${styles.date} ${styles.coveredByChip}`}>{date}</p>
        )}
        <p className={styles.claim}>{step.claim}</p>
        <PrintStill story={story.id} step={step} />
      </div>
      <StepBody story={story} step={step} position={position} />
      <p className={styles.actions}>
        <Button variant="link" data-cite="">
          {citing.citeThisStep}
        </Button>
        <Button variant="link" data-embed="step">
          {messages.embedThisStep}
        </Button>
      </p>
    </section>
  );
}
