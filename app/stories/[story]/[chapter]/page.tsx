import type { Metadata } from 'next';
import { edtfWords } from '../../../../geo/time/dates';
import { story, storyIds } from '../../../_site/load-stories';
import { OembedLink } from '../../../_site/share/oembed-link';
import { ShareMeta } from '../../../_site/share/share-meta';
import { href } from '../../../_site/urls/urls';
import { Still } from '../../../_step/stills/inline-still';
import styles from '../../../text-page.module.css';

type PageProps = { params: Promise<{ story: string; chapter: string }> };

export const dynamicParams = false;
export const generateStaticParams = () =>
  storyIds().flatMap((id) => story(id).chapters.map((chapter) => ({ story: id, chapter: chapter.id })));

async function chapterOf(params: PageProps['params']) {
  const { story: id, chapter } = await params;
  const told = story(id);
  const nth = told.chapters.findIndex((candidate) => candidate.id === chapter);
  const found = told.chapters[nth];
  if (!found) throw new RangeError(`${id} has no chapter "${chapter}"`);
  return { told, chapter: found, number: nth + 1 };
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { told, chapter } = await chapterOf(params);
  return { title: { absolute: `${chapter.title} · ${told.title}` }, description: chapter.summary };
}

/** A chapter’s own address, to be shared: what it tells, and the way into the story at its first step. */
export default async function ChapterPage({ params }: PageProps) {
  const { told, chapter, number } = await chapterOf(params);
  const reading: `/${string}` = `/stories/${told.id}/`;
  const cover = told.steps.find(({ id }) => id === chapter.cover);
  const numberOf = (id: string) => told.steps.findIndex((step) => step.id === id) + 1;
  return (
    <div className={styles.page}>
      <ShareMeta
        title={`${chapter.title} · ${told.title}: ${told.subtitle}`}
        description={chapter.summary}
        path={`${reading}${chapter.id}/`}
        story={told.id}
        chapter={chapter.id}
        alt={cover?.alt ?? ''}
      />
      <OembedLink story={told.id} chapter={chapter.id} title={`${chapter.title} · ${told.title}`} />
      <nav className={styles.back} aria-label="Site">
        <a href={href('/')}>{told.title}</a>
        <a href={href(reading)}>From the beginning</a>
        <a href={href(`/handout/${told.id}/${chapter.id}/`)}>Handout</a>
        <a href={href('/teach/')}>For teachers</a>
      </nav>
      <main>
        <p className={styles.kicker}>
          Chapter {number} of {told.chapters.length} · {edtfWords(chapter.dates)}
        </p>
        <h1>{chapter.title}</h1>
        <p className={styles.lead}>{chapter.summary}</p>
        <p>
          <a className={styles.way} href={href(`${reading}#${chapter.steps[0]?.id}`)}>
            Read this chapter
          </a>
        </p>
        {cover && <Still story={told.id} step={cover.id} alt={cover.alt} />}
        <ol className={styles.steps} start={numberOf(chapter.steps[0]?.id ?? '')}>
          {chapter.steps.map(({ id, title, claim }) => (
            <li key={id}>
              <a href={href(`${reading}#${id}`)}>{title}</a> <span>{claim}</span>
            </li>
          ))}
        </ol>
      </main>
    </div>
  );
}
