import type { Metadata } from 'next';
import * as messages from '#messages/follow';
import { articlesInShort } from '../../../stories/citations/articles';
import { Follow } from '../../_follow/follow';
import { DataScript } from '../../_page-data/data-script';
import '../../_page-data/embed-styles';
import { storyKey } from '../../_page-data/story-data';
import { getStory, storyIds } from '../../_site/load-stories';

type PageProps = { params: Promise<{ story: string }> };

export const dynamicParams = false;
export const generateStaticParams = () => storyIds().map((id) => ({ story: id }));

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { title } = getStory((await params).story);
  return { title: { absolute: messages.followTitle({ title }) }, robots: { index: false } };
}

/** The page on which a student’s device follows a talk; it is there only where the build names a relay. */
export default async function FollowPage({ params }: PageProps) {
  const story = getStory((await params).story);
  return (
    <>
      <DataScript story={story} data={storyKey(story.id)} />
      <Follow story={story.id} title={story.title} after={articlesInShort(story)} />
    </>
  );
}
