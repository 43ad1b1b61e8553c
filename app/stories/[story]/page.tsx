import type { Metadata } from 'next';
import '../../_reading/reading-window.css';
import { DataScript } from '../../_page-data/data-script';
import { PreloadStill } from '../../_page-data/preload-still';
import { storyKey } from '../../_page-data/story-data';
import { Reading } from '../../_reading/reading';
import '../../_page-data/reading-styles';
import * as messages from '#messages/pages';
import { getStory, storyIds } from '../../_site/load-stories';
import { CitationMeta } from '../../_site/share/citation-meta';
import { OembedLink } from '../../_site/share/oembed-link';
import { ShareMeta } from '../../_site/share/share-meta';
import { FIRST_VIEW_SCRIPT } from '../../_site/startup/first-view';
import { href } from '../../_site/urls/urls';

type PageProps = { params: Promise<{ story: string }> };

export const dynamicParams = false;
export const generateStaticParams = () => storyIds().map((id) => ({ story: id }));

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { title, subtitle, lead } = getStory((await params).story);
  return { title: { absolute: messages.storyPageTitle({ title, subtitle }) }, description: lead };
}

export default async function ReadingPage({ params }: PageProps) {
  const story = getStory((await params).story);
  const credits = (
    <p>
      {messages.mapCredits} <a href={href('/sources/#approximate')}>{messages.approximateLink}</a>
    </p>
  );
  return (
    <>
      <PreloadStill story={story.id} step={story.steps[0]?.id ?? ''} />
      <ShareMeta
        title={`${story.title}: ${story.subtitle}`}
        description={story.lead}
        path={`/stories/${story.id}/`}
        story={story.id}
        alt={story.steps[0]?.alt ?? ''}
      />
      <CitationMeta
        story={story}
        title={`${story.title}: ${story.subtitle}`}
        description={story.lead}
        path={`/stories/${story.id}/`}
      />
      <OembedLink story={story.id} title={`${story.title}: ${story.subtitle}`} />
      <a className="skip-link" href="#story">
        {messages.skipToStory}
      </a>
      <DataScript story={story} data={storyKey(story.id)} />
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: a few lines of our own */}
      <script dangerouslySetInnerHTML={{ __html: FIRST_VIEW_SCRIPT }} />
      <Reading story={story.id} title={story.title} credits={credits} />
    </>
  );
}
