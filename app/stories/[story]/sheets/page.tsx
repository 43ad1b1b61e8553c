import type { Metadata } from 'next';
import * as messages from '#messages/pages';
import { sheetsOf } from '../../../../stories/sheets/sheets';
import { sheetPath } from '../../../_sheets/step-sheets';
import { HomeLink } from '../../../_site/home-link';
import { LanguageLinks } from '../../../_site/languages/language-links';
import { otherVersions } from '../../../_site/languages/versions';
import { getStory, storyIds } from '../../../_site/load-stories';
import { href } from '../../../_site/urls/urls';
import styles from '../../../text-page.module.css';

type PageProps = { params: Promise<{ story: string }> };

export const dynamicParams = false;
export const generateStaticParams = () =>
  storyIds()
    .filter((id) => sheetsOf(getStory(id)).length > 0)
    .map((id) => ({ story: id }));

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { title } = getStory((await params).story);
  return {
    title: { absolute: messages.sheetsTitle({ title }) },
    description: messages.sheetsDescription({ title }),
  };
}

/** The list of a story’s sheets. */
export default async function SheetsPage({ params }: PageProps) {
  const story = getStory((await params).story);
  return (
    <div className={styles.page}>
      <nav className={styles.siteNav} aria-label={messages.siteNav}>
        <HomeLink />
        <a href={href(`/stories/${story.id}/`)}>{messages.readStory}</a>
        <a href={href('/teach/')}>{messages.teachLink}</a>
        <LanguageLinks versions={otherVersions(sheetPath(story.id), story.id)} />
      </nav>
      <main>
        <h1>{messages.sheetsHeading}</h1>
        {sheetsOf(story).map(({ content: { id, title, lead } }) => (
          <section key={id} aria-labelledby={id}>
            <h2 id={id}>
              <a href={href(sheetPath(story.id, id))}>{title}</a>
            </h2>
            <p>{lead}</p>
          </section>
        ))}
      </main>
    </div>
  );
}
