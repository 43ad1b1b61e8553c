import type { Metadata } from 'next';
import * as messages from '#messages/pages';
import { sheetsOf } from '../../../../../stories/sheets/sheets';
import { SheetBody } from '../../../../_sheets/sheet-body';
import { SheetPicture } from '../../../../_sheets/sheet-picture';
import { sheetPath } from '../../../../_sheets/step-sheets';
import { ThemedPictures } from '../../../../_sheets/themed-pictures';
import { HomeLink } from '../../../../_site/home-link';
import { LanguageLinks } from '../../../../_site/languages/language-links';
import { otherVersions } from '../../../../_site/languages/versions';
import { getStory, storyIds } from '../../../../_site/load-stories';
import { href } from '../../../../_site/urls/urls';
import styles from '../../../../text-page.module.css';

type PageProps = { params: Promise<{ story: string; sheet: string }> };

export const dynamicParams = false;
export const generateStaticParams = () =>
  storyIds().flatMap((id) => sheetsOf(getStory(id)).map(({ content }) => ({ story: id, sheet: content.id })));

async function sheetOf(params: PageProps['params']) {
  const { story: id, sheet: sheetId } = await params;
  const story = getStory(id);
  const sheet = sheetsOf(story).find(({ content }) => content.id === sheetId);
  if (!sheet) throw new RangeError(`${id} has no sheet "${sheetId}"`);
  return { story, sheet };
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { story, sheet } = await sheetOf(params);
  return {
    title: { absolute: `${sheet.content.title} · ${story.title}` },
    description: sheet.content.lead,
  };
}

/** A sheet for a class: its picture, its table or readings, questions and notes; made for screen and paper. */
export default async function SheetPage({ params }: PageProps) {
  const { story, sheet } = await sheetOf(params);
  const stepHref = (step: string) => href(`/stories/${story.id}/#${step}`);
  const steps = story.steps.filter(({ id }) => sheet.content.steps.includes(id));
  return (
    <div className={`${styles.page} ${styles.widePage}`}>
      <nav className={styles.siteNav} aria-label={messages.siteNav}>
        <HomeLink />
        <a href={href(`/stories/${story.id}/`)}>{messages.readStory}</a>
        <a href={href(sheetPath(story.id))}>{messages.allSheets}</a>
        <LanguageLinks versions={otherVersions(sheetPath(story.id, sheet.content.id), story.id)} />
      </nav>
      <main>
        <h1>{sheet.content.title}</h1>
        <p className={styles.lead}>{sheet.content.lead}</p>
        {steps.map(({ id, title }) => (
          <p key={id}>
            <a href={stepHref(id)}>{messages.inStoryStep({ title })}</a>
          </p>
        ))}
        <SheetPicture story={story.id} sheet={sheet} form="wide" />
        <ThemedPictures />
        <SheetBody
          {...{ story, sheet, stepHref, level: 'h2' }}
          sourceHref={(key) => href(`/sources/#${key}`)}
        />
      </main>
    </div>
  );
}
