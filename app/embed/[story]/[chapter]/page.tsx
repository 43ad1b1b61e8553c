import type { Metadata } from 'next';
import { EmbedPage } from '../../../_embed/embed-page';
import { getStory, storyIds } from '../../../_site/load-stories';

type PageProps = { params: Promise<{ story: string; chapter: string }> };

export const dynamicParams = false;
export const generateStaticParams = () =>
  storyIds().flatMap((id) => getStory(id).chapters.map((chapter) => ({ story: id, chapter: chapter.id })));

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { story: id, chapter } = await params;
  const storyContent = getStory(id);
  const chapterContent = storyContent.chapters.find((candidate) => candidate.id === chapter);
  return {
    title: { absolute: `${chapterContent?.title} · ${storyContent.title}` },
    description: chapterContent?.summary,
    // the reading page is the one to be found
    robots: { index: false },
  };
}

/** The page of one chapter for a frame. */
export default async function EmbedChapter({ params }: PageProps) {
  const { story: id, chapter } = await params;
  return <EmbedPage story={getStory(id)} chapter={chapter} />;
}
