import type { Metadata } from 'next';
import '../../_reading/reading-window.css';
import { DataScript } from '../../_page-data/data-script';
import { storyKey } from '../../_page-data/story-data';
import { Reading } from '../../_reading/reading';
import '../../_page-data/reading-styles';
import * as messages from '#messages/pages';
import { otherVersions } from '../../_site/languages/versions';
import { getStory, storyIds } from '../../_site/load-stories';
import { InlineScript } from '../../_site/startup/inline-script/inline-script';
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
      <a className="skip-link" href="#story">
        {messages.skipToStory}
      </a>
      <DataScript story={story} data={storyKey(story.id)} />
      <InlineScript name="first-view" />
      <Reading
        story={story.id}
        title={story.title}
        credits={credits}
        versions={otherVersions(`/stories/${story.id}/`, story.id)}
      />
    </>
  );
}
