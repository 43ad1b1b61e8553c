import type { Metadata } from 'next';
import * as messages from '#messages/pages';
import { Handout } from '../../../_handout/handout';
import { getStory, storyIds } from '../../../_site/load-stories';

type PageProps = { params: Promise<{ story: string }> };

export const dynamicParams = false;
export const generateStaticParams = () => storyIds().map((id) => ({ story: id }));

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { title, subtitle } = getStory((await params).story);
  return {
    title: { absolute: messages.notesTitle({ title, subtitle }) },
    description: messages.notesDescription({ title }),
    robots: { index: false },
  };
}

export default async function LecturersHandoutPage({ params }: PageProps) {
  const story = getStory((await params).story);
  return <Handout story={story} chapters={story.chapters} withNotes />;
}
