import { edtfWords } from '../../geo/dates';
import { type Citation, languageOf, shortReference } from '../../stories/cite';
import type { Chapter, Step, Story } from '../../stories/load';
import { locatorWords } from '../../stories/reference';
import { href } from '../_site/address';
import { citedStep, noteId } from './cited-step';
import { FiguresPanel } from './figures-panel';
import { MapWords } from './map-words';
import styles from './step-section.module.css';
import { StillInFlow } from './still-in-flow';

type StepSectionProps = { story: Story; chapter: Chapter; step: Step; position: number };

function Notes({ story, step, notes }: { story: Story; step: Step; notes: readonly Citation[] }) {
  const source = (key: string) => story.sources.find(({ id }) => id === key);
  return (
    <details className={styles.notes}>
      <summary>Sources of this step</summary>
      <ol>
        {notes.map(({ key, locator }, at) => {
          const item = source(key);
          return (
            <li key={`${key} ${locator}`} id={noteId(step.id, at + 1)} data-source={key} tabIndex={-1}>
              <a href={href(`/sources/#${key}`)}>{item ? shortReference(item) : key}</a>
              {locator && `, ${locatorWords(locator)}`}
              {item && (
                <span className={styles.work} lang={languageOf(item)}>
                  {item.title}
                </span>
              )}
            </li>
          );
        })}
      </ol>
    </details>
  );
}

/** One step of the story as it is read: where one is, title, date, prose, and what it rests on. */
export function StepSection({ story, chapter, step, position }: StepSectionProps) {
  const { html, panels, notes, markOf } = citedStep(story, step, story.people);
  const nth = story.chapters.findIndex(({ id }) => id === chapter.id) + 1;
  return (
    <section id={step.id} className={styles.step} style={{ '--travel': step.travel } as React.CSSProperties}>
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
        {step.context && <span className={styles.context}>Context: beyond the article</span>}
        {step.outlook && <span className={styles.outlook}>With an outlook beyond the article</span>}
      </p>
      <StillInFlow story={story.id} step={step} />
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: our own prose, rendered at build */}
      <div className={styles.prose} dangerouslySetInnerHTML={{ __html: html }} />
      {panels.map((panel) => (
        <FiguresPanel key={panel.id} panel={panel} sources={markOf} />
      ))}
      <MapWords story={story} step={position - 1} alt={step.alt} />
      <Notes story={story} step={step} notes={notes} />
    </section>
  );
}
