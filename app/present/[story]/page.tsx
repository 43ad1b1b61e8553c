import type { Metadata } from 'next';
import { articlesInShort } from '../../../stories/citations/articles';
import { DataScript } from '../../_page-data/data-script';
import { storyKey, talkKey } from '../../_page-data/story-data';
import { Present } from '../../_present/present';
import '../../_page-data/talk-styles';
import * as messages from '#messages/present';
import { otherVersions } from '../../_site/languages/versions';
import { getStory, storyIds } from '../../_site/load-stories';

type PageProps = { params: Promise<{ story: string }> };

export const dynamicParams = false;
export const generateStaticParams = () => storyIds().map((id) => ({ story: id }));

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { title, subtitle, lead } = getStory((await params).story);
  return {
    title: { absolute: messages.pageTitle({ title, subtitle }) },
    description: lead,
    robots: { index: false },
  };
}

/** Slides are printed in landscape. An inline rule, since the style sheets are shared with other pages. */
const PAGE_RULE = '@page{size:landscape;margin:9mm 10mm}';

/** The page of the projector’s window. */
export default async function PresentPage({ params }: PageProps) {
  const storyContent = getStory((await params).story);
  return (
    <>
      <style href="sheet" precedence="high">
        {PAGE_RULE}
      </style>
      <DataScript story={storyContent} data={storyKey(storyContent.id)} />
      <DataScript story={storyContent} data={talkKey(storyContent.id)} />
      <Present
        story={storyContent.id}
        after={articlesInShort(storyContent)}
        versions={otherVersions(`/present/${storyContent.id}/`, storyContent.id)}
      />
    </>
  );
}
