import type { Metadata } from 'next';
import * as messages from '#messages/pages';
import { Handout } from '../../_handout/handout';
import { getStory, storyIds } from '../../_site/load-stories';

type PageProps = { params: Promise<{ story: string }> };

export const dynamicParams = false;
export const generateStaticParams = () => storyIds().map((id) => ({ story: id }));

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { title, subtitle } = getStory((await params).story);
  return {
    title: { absolute: messages.handoutTitle({ title, part: subtitle }) },
    description: messages.handoutDescription({ title }),
  };
}

export default async function HandoutPage({ params }: PageProps) {
  const story = getStory((await params).story);
  return <Handout story={story} chapters={story.chapters} />;
}
