import type { Metadata } from 'next';
import { edtfWords } from '../../../../geo/dates';
import { ShownTable } from '../../../_shells/shown-table';
import { href } from '../../../_site/address';
import { story, storyIds } from '../../../_site/stories';
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

/** Everything that each step’s map shows, a table a step: for voices, and for whoever looks something up. */
export default async function TablesPage({ params }: PageProps) {
  const told = story((await params).story);
  return (
    <div className={styles.page}>
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
        {told.steps.map((step, nth) => (
          <section key={step.id} id={step.id}>
            <h2 tabIndex={-1}>{`${nth + 1}. ${step.title}`}</h2>
            <p>
              <span>{edtfWords(step.date)}</span>
              <span>{' · '}</span>
              <a href={href(`/stories/${told.id}/#${step.id}`)}>{`Read “${step.title}”`}</a>
            </p>
            <ShownTable story={told} step={nth} />
          </section>
        ))}
      </main>
    </div>
  );
}
