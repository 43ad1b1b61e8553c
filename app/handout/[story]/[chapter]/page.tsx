import type { Metadata } from 'next';
import * as messages from '#messages/pages';
import { Handout } from '../../../_handout/handout';
import { getStory, storyIds } from '../../../_site/load-stories';

type PageProps = { params: Promise<{ story: string; chapter: string }> };

export const dynamicParams = false;
export const generateStaticParams = () =>
  storyIds().flatMap((id) => getStory(id).chapters.map((chapter) => ({ story: id, chapter: chapter.id })));

const chaptersOf = (story: ReturnType<typeof getStory>, id: string) =>
  story.chapters.filter((chapter) => chapter.id === id);

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { story: id, chapter } = await params;
  const story = getStory(id);
  const [requested] = chaptersOf(story, chapter);
  return {
    title: { absolute: messages.handoutTitle({ title: story.title, part: requested?.title ?? '' }) },
    description: requested?.summary,
  };
}

export default async function ChapterHandoutPage({ params }: PageProps) {
  const { story: id, chapter } = await params;
  const story = getStory(id);
  return <Handout story={story} chapters={chaptersOf(story, chapter)} />;
}
