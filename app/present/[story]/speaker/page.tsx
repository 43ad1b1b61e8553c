import type { Metadata } from 'next';
import * as messages from '#messages/present';
import { DataScript } from '../../../_page-data/data-script';
import { storyKey, talkKey } from '../../../_page-data/story-data';
import { Speaker } from '../../../_present/speaker/speaker';
import { getStory, storyIds } from '../../../_site/load-stories';

type PageProps = { params: Promise<{ story: string }> };

export const dynamicParams = false;
export const generateStaticParams = () => storyIds().map((id) => ({ story: id }));

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { title } = getStory((await params).story);
  return { title: { absolute: messages.speakerTitle({ title }) }, robots: { index: false } };
}

/** The page of the speaker’s window. */
export default async function SpeakerPage({ params }: PageProps) {
  const storyContent = getStory((await params).story);
  return (
    <>
      <DataScript story={storyContent} data={storyKey(storyContent.id)} />
      <DataScript story={storyContent} data={talkKey(storyContent.id)} />
      <Speaker story={storyContent.id} />
    </>
  );
}
