import type { Metadata } from 'next';
import '../../_reading/reading-window.css';
import { DataScript } from '../../_page-data/data-script';
import { FirstPicture } from '../../_page-data/preload-still';
import { storyKey } from '../../_page-data/story-data';
import { Reading } from '../../_reading/reading';
import '../../_page-data/reading-styles';
import { story, storyIds } from '../../_site/load-stories';
import { OembedLink } from '../../_site/share/oembed-link';
import { ShareMeta } from '../../_site/share/share-meta';
import { href } from '../../_site/urls/urls';

type PageProps = { params: Promise<{ story: string }> };

export const dynamicParams = false;
export const generateStaticParams = () => storyIds().map((id) => ({ story: id }));

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { title, subtitle, lead } = story((await params).story);
  return { title: { absolute: `${title}: ${subtitle}. The story` }, description: lead };
}

export default async function ReadingPage({ params }: PageProps) {
  const told = story((await params).story);
  const credits = (
    <p>
      Borders and coasts: Natural Earth, with our own lines; towns: GeoNames.{' '}
      <a href={href('/sources/#approximate')}>What is approximate</a>
    </p>
  );
  return (
    <>
      <FirstPicture story={told.id} step={told.steps[0]?.id ?? ''} />
      <ShareMeta
        title={`${told.title}: ${told.subtitle}`}
        description={told.lead}
        path={`/stories/${told.id}/`}
        story={told.id}
        alt={told.steps[0]?.alt ?? ''}
      />
      <OembedLink story={told.id} title={`${told.title}: ${told.subtitle}`} />
      <a className="skip" href="#story">
        Skip to the story
      </a>
      <DataScript story={told} data={storyKey(told.id)} />
      <Reading story={told.id} title={told.title} credits={credits} />
    </>
  );
}
