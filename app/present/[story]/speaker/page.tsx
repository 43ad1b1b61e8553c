import type { Metadata } from 'next';
import { DataScript } from '../../../_page-data/data-script';
import { storyKey, talkKey } from '../../../_page-data/story-data';
import { Speaker } from '../../../_present/speaker/speaker';
import { story, storyIds } from '../../../_site/load-stories';

type PageProps = { params: Promise<{ story: string }> };

export const dynamicParams = false;
export const generateStaticParams = () => storyIds().map((id) => ({ story: id }));

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { title } = story((await params).story);
  return { title: { absolute: `${title}: the speaker’s window` }, robots: { index: false } };
}

/** The lecturer’s notes, beside the projector. */
export default async function SpeakerPage({ params }: PageProps) {
  const told = story((await params).story);
  return (
    <>
      <DataScript story={told} data={storyKey(told.id)} />
      <DataScript story={told} data={talkKey(told.id)} />
      <Speaker story={told.id} />
    </>
  );
}
