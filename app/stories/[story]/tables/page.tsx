import type { Metadata } from 'next';
import { Fragment } from 'react';
import { edtfWords } from '../../../../geo/time/dates';
import type { Story } from '../../../../stories/model/story';
import { story, storyIds } from '../../../_site/load-stories';
import { href } from '../../../_site/urls/urls';
import { ShownTable } from '../../../_step/feature-table';
import styles from '../../../text-page.module.css';

type PageProps = { params: Promise<{ story: string }> };

export const dynamicParams = false;
export const generateStaticParams = () => storyIds().map((id) => ({ story: id }));

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { title } = story((await params).story);
  return {
    title: { absolute: `${title}: what the maps show, as tables` },
    description: `Everything on the maps of ${title}, step by step: names, dates, how sure each is, and who says so.`,
    // the story is the one to be found
    robots: { index: false },
  };
}

/** Where a step’s table stands: its date, and the way back into the story. */
function StepTable({ story: told, step: nth }: { story: Story; step: number }) {
  const step = told.steps[nth];
  if (!step) return null;
  const heading = `${step.id}-title`;
  return (
    <section id={step.id}>
      <h3 id={heading} tabIndex={-1}>{`${nth + 1}. ${step.title}`}</h3>
      <p className={styles.small}>
        <span>{edtfWords(step.date)}</span>
        <span>{' · '}</span>
        <a href={href(`/stories/${told.id}/#${step.id}`)}>{`Read “${step.title}”`}</a>
      </p>
      <ShownTable story={told} step={nth} labelledBy={heading} />
    </section>
  );
}

/** Everything that each step’s map shows, a table a step: for voices, and for whoever looks something up. */
export default async function TablesPage({ params }: PageProps) {
  const told = story((await params).story);
  return (
    <div className={`${styles.page} ${styles.wide}`}>
      <nav className={styles.back} aria-label="Site">
        <a href={href('/')}>{told.title}</a>
        <a href={href(`/stories/${told.id}/`)}>Read the story</a>
      </nav>
      <main>
        <h1>What the maps show, as tables</h1>
        <p className={styles.lead}>
          Each step’s map, thing by thing: what it is, what it was called, when it was, how sure that is, and
          who says so.
        </p>
        {told.chapters.map(({ id, title, steps }, nth) => (
          <Fragment key={id}>
            <h2>{`Chapter ${nth + 1} · ${title}`}</h2>
            {steps.map((step) => (
              <StepTable key={step.id} story={told} step={told.steps.indexOf(step)} />
            ))}
          </Fragment>
        ))}
      </main>
    </div>
  );
}
