import { edtfWords } from '../../geo/dates';
import { type Citation, shortReference } from '../../stories/cite';
import { panelsOf } from '../../stories/figures';
import type { Chapter, Step, Story } from '../../stories/load';
import { renderProse } from '../../stories/prose';
import { locatorWords, referenceOf } from '../../stories/reference';
import { href } from '../_site/address';
import { type CitationMark, FiguresPanel } from './figures-panel';
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
              {item && <span className={styles.work}>{item.title}</span>}
            </li>
          );
        })}
      </ol>
    </details>
  );
}

const noteId = (step: string, number: number) => `${step}-note-${number}`;

/** One step of the story as it is read: where one is, title, date, prose, and what it rests on. */
export function StepSection({ story, chapter, step, position }: StepSectionProps) {
  const label = ({ key, locator }: Citation) => {
    const source = story.sources.find(({ id }) => id === key);
    return [source ? shortReference(source) : key, locator].filter(Boolean).join(', ');
  };
  const prose = renderProse(step.prose, (number) => noteId(step.id, number), label, story.people);
  const notes = [...prose.notes];
  // what only a panel cites is numbered on from the prose
  const markOf = (citation: Citation): CitationMark => {
    const known = notes.findIndex(({ key, locator }) => key === citation.key && locator === citation.locator);
    const number = known === -1 ? notes.push(citation) : known + 1;
    return { number, note: noteId(step.id, number), words: label(citation) };
  };
  const panels = panelsOf(story.panels, step.id);
  for (const row of panels.flatMap(({ rows }) => rows)) row.source.map(referenceOf).forEach(markOf);
  const nth = story.chapters.findIndex(({ id }) => id === chapter.id) + 1;
  return (
    <section
      id={step.id}
      className={styles.step}
      aria-labelledby={`${step.id}-title`}
      style={{ '--travel': step.travel } as React.CSSProperties}
    >
      <p className={styles.kicker}>
        <span>
          Chapter {nth} · {chapter.title}
        </span>
        <span>
          <b>Step {position}</b> of {story.steps.length}
        </span>
      </p>
      <h2 id={`${step.id}-title`} className={styles.title}>
        {step.title}
      </h2>
      <p className={styles.date}>
        {edtfWords(step.date)}
        {step.context && <span className={styles.context}>Context: beyond the article</span>}
        {step.outlook && <span className={styles.outlook}>With an outlook beyond the article</span>}
      </p>
      <StillInFlow story={story.id} step={step} />
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: our own prose, rendered at build */}
      <div className={styles.prose} dangerouslySetInnerHTML={{ __html: prose.html }} />
      {panels.map((panel) => (
        <FiguresPanel key={panel.id} panel={panel} sources={markOf} />
      ))}
      <MapWords story={story} step={position - 1} alt={step.alt} />
      <Notes story={story} step={step} notes={notes} />
    </section>
  );
}
