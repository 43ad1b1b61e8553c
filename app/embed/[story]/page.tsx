import type { Metadata } from 'next';
import { EmbedPage } from '../../_embed/embed-page';
import { getStory, storyIds } from '../../_site/load-stories';

type PageProps = { params: Promise<{ story: string }> };

export const dynamicParams = false;
export const generateStaticParams = () => storyIds().map((id) => ({ story: id }));

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { title, subtitle, lead } = getStory((await params).story);
  // the reading page is the one to be found
  return { title: { absolute: `${title}: ${subtitle}` }, description: lead, robots: { index: false } };
}

/** The page of the whole story for a frame. */
export default async function EmbedStory({ params }: PageProps) {
  return <EmbedPage story={getStory((await params).story)} />;
}
