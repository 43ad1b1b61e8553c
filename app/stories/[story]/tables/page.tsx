import type { Metadata } from 'next';
import { Fragment } from 'react';
import * as messages from '#messages/pages';
import type { Story } from '../../../../stories/model/story';
import { HomeLink } from '../../../_site/home-link';
import { LanguageLinks } from '../../../_site/languages/language-links';
import { otherVersions } from '../../../_site/languages/versions';
import { getStory, storyIds } from '../../../_site/load-stories';
import { href } from '../../../_site/urls/urls';
import { FeatureTable } from '../../../_step/feature-table';
import { EdtfTime } from '../../../_ui/text/edtf-time';
import styles from '../../../text-page.module.css';

type PageProps = { params: Promise<{ story: string }> };

export const dynamicParams = false;
export const generateStaticParams = () => storyIds().map((id) => ({ story: id }));

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { title } = getStory((await params).story);
  return {
    title: { absolute: messages.tablesTitle({ title }) },
    description: messages.tablesDescription({ title }),
    // search engines should list the story instead
    robots: { index: false },
  };
}

/** A step’s table with its title, date, and a link to the step. */
function StepTable({ story, step: stepIndex }: { story: Story; step: number }) {
  const step = story.steps[stepIndex];
  if (!step) return null;
  const heading = `${step.id}-title`;
  return (
    <section id={step.id}>
      <h3 id={heading} tabIndex={-1}>{`${stepIndex + 1}. ${step.title}`}</h3>
      <p className={styles.finePrint}>
        <span>
          <EdtfTime date={step.date} />
        </span>
        <span>{' · '}</span>
        <a href={href(`/stories/${story.id}/#${step.id}`)}>{messages.readStep({ title: step.title })}</a>
      </p>
      <FeatureTable story={story} step={stepIndex} labelledBy={heading} />
    </section>
  );
}

/** All features of each step’s map as tables, for screen readers and for reference. */
export default async function TablesPage({ params }: PageProps) {
  const story = getStory((await params).story);
  return (
    <div className={`${styles.page} ${styles.widePage}`}>
      <nav className={styles.siteNav} aria-label={messages.siteNav}>
        <HomeLink />
        <a href={href(`/stories/${story.id}/`)}>{messages.readStory}</a>
        <LanguageLinks versions={otherVersions(`/stories/${story.id}/tables/`, story.id)} />
      </nav>
      <main>
        <h1>{messages.tablesHeading}</h1>
        <p className={styles.lead}>{messages.tablesLead}</p>
        {story.chapters.map(({ id, title, steps }, nth) => (
          <Fragment key={id}>
            <h2>{messages.chapterHeading({ number: nth + 1, title })}</h2>
            {steps.map((step) => (
              <StepTable key={step.id} story={story} step={story.steps.indexOf(step)} />
            ))}
          </Fragment>
        ))}
      </main>
    </div>
  );
}
