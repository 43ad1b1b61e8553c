import type { Metadata } from 'next';
import { Handout } from '../../../_handout/handout';
import { story, storyIds } from '../../../_site/load-stories';

type PageProps = { params: Promise<{ story: string; chapter: string }> };

export const dynamicParams = false;
export const generateStaticParams = () =>
  storyIds().flatMap((id) => story(id).chapters.map((chapter) => ({ story: id, chapter: chapter.id })));

const chaptersOf = (told: ReturnType<typeof story>, id: string) =>
  told.chapters.filter((chapter) => chapter.id === id);

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { story: id, chapter } = await params;
  const told = story(id);
  const [only] = chaptersOf(told, chapter);
  return { title: { absolute: `${told.title}: ${only?.title}. Handout` }, description: only?.summary };
}

export default async function ChapterHandoutPage({ params }: PageProps) {
  const { story: id, chapter } = await params;
  const told = story(id);
  return <Handout story={told} chapters={chaptersOf(told, chapter)} />;
}
