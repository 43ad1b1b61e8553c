import type { Metadata } from 'next';
import * as messages from '#messages/pages';
import { formatEdtf } from '../../../../geo/time/dates';
import { formerIdsOf } from '../../../../stories/model/storyboard';
import { HomeLink } from '../../../_site/home-link';
import { LanguageLinks } from '../../../_site/languages/language-links';
import { otherVersions } from '../../../_site/languages/versions';
import { getStory, storyIds } from '../../../_site/load-stories';
import { CitationMeta } from '../../../_site/share/citation-meta';
import { OembedLink } from '../../../_site/share/oembed-link';
import { ShareMeta } from '../../../_site/share/share-meta';
import { href } from '../../../_site/urls/urls';
import { InlineStill } from '../../../_step/stills/inline-still';
import { LinkButton } from '../../../_ui/button';
import styles from '../../../text-page.module.css';

type PageProps = { params: Promise<{ story: string; chapter: string }> };

export const dynamicParams = false;
export const generateStaticParams = () =>
  storyIds().flatMap((id) => getStory(id).chapters.map((chapter) => ({ story: id, chapter: chapter.id })));

async function chapterOf(params: PageProps['params']) {
  const { story: id, chapter } = await params;
  const story = getStory(id);
  const index = story.chapters.findIndex((candidate) => candidate.id === chapter);
  const found = story.chapters[index];
  if (!found) throw new RangeError(`${id} has no chapter "${chapter}"`);
  return { story, chapter: found, number: index + 1 };
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { story, chapter } = await chapterOf(params);
  return { title: { absolute: `${chapter.title} · ${story.title}` }, description: chapter.summary };
}

/** A chapter’s page, for sharing: its summary, and links into the story. */
export default async function ChapterPage({ params }: PageProps) {
  const { story, chapter, number } = await chapterOf(params);
  const reading: `/${string}` = `/stories/${story.id}/`;
  const cover = story.steps.find(({ id }) => id === chapter.cover);
  const numberOf = (id: string) => story.steps.findIndex((step) => step.id === id) + 1;
  return (
    <div className={styles.page}>
      <ShareMeta
        title={`${chapter.title} · ${story.title}: ${story.subtitle}`}
        description={chapter.summary}
        path={`${reading}${chapter.id}/`}
        story={story.id}
        chapter={chapter.id}
        alt={cover?.alt ?? ''}
      />
      <CitationMeta
        story={story}
        title={`${chapter.title} · ${story.title}: ${story.subtitle}`}
        description={chapter.summary}
        path={`${reading}${chapter.id}/`}
      />
      <OembedLink story={story.id} chapter={chapter.id} title={`${chapter.title} · ${story.title}`} />
      <nav className={styles.siteNav} aria-label={messages.siteNav}>
        <HomeLink />
        <a href={href(reading)}>{messages.fromBeginning}</a>
        <a href={href(`/handout/${story.id}/${chapter.id}/`)}>{messages.handoutLink}</a>
        <a href={href('/teach/')}>{messages.teachLink}</a>
        <LanguageLinks versions={otherVersions(`/stories/${story.id}/${chapter.id}/`, story.id)} />
      </nav>
      <main>
        <p className={styles.kicker}>
          {messages.chapterOfChapters({
            number,
            chapters: story.chapters.length,
            dates: formatEdtf(chapter.dates),
          })}
        </p>
        <h1>{chapter.title}</h1>
        <p className={styles.lead}>{chapter.summary}</p>
        <p>
          <LinkButton
            variant="primary"
            className={styles.entryLink}
            href={href(`${reading}#${chapter.steps[0]?.id}`)}
          >
            {messages.readChapter}
          </LinkButton>
        </p>
        {cover && <InlineStill story={story.id} step={cover.id} alt={cover.alt} />}
        <ol className={styles.stepList} start={numberOf(chapter.steps[0]?.id ?? '')}>
          {chapter.steps.map(({ id, title, claim }) => (
            <li key={id} id={id}>
              {formerIdsOf(id, story).map((former) => (
                <span key={former} id={former} />
              ))}
              <a href={href(`${reading}#${id}`)}>{title}</a> <span>{claim}</span>
            </li>
          ))}
        </ol>
      </main>
    </div>
  );
}
