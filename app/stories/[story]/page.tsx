import type { Metadata } from 'next';
import { storyboardOf } from '../../../stories/storyboard';
import { stripBoardOf } from '../../../stories/strips';
import '../../_shells/reading-window.css';
import { Reading } from '../../_shells/reading';
import { ReadingFoot } from '../../_shells/reading-foot';
import { ReadingHead } from '../../_shells/reading-head';
import { StepSection } from '../../_shells/step-section';
import { asset, href } from '../../_site/address';
import { OembedLink } from '../../_site/oembed-link';
import { ShareMeta } from '../../_site/share-meta';
import { story, storyIds } from '../../_site/stories';
import { NARROW, stillPath } from '../../_stage/still/framing';

type PageProps = { params: Promise<{ story: string }> };

export const dynamicParams = false;
export const generateStaticParams = () => storyIds().map((id) => ({ story: id }));

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { title, subtitle, lead } = story((await params).story);
  return { title: { absolute: `${title}: ${subtitle}. The story` }, description: lead };
}

/**
 * Asks for the first picture before anything else is read: which of the four it is, theme and window say. A page opened
 * at a step has another first picture.
 */
const earlyPicture = (story: string, step: string): string => {
  const path = asset(stillPath(story, step, 'wide', 'light')).replace('wide-light.svg', '');
  return (
    `try{if(!location.hash){var l=document.createElement('link');l.rel='preload';l.as='image';l.fetchPriority='high';` +
    `l.href=${JSON.stringify(path)}+(matchMedia(${JSON.stringify(NARROW)}).matches?'narrow-':'wide-')+` +
    `(document.documentElement.dataset.theme||(matchMedia('(prefers-color-scheme: dark)').matches?'dark':'light'))+` +
    `'.svg';document.head.append(l)}}catch(e){}`
  );
};

export default async function ReadingPage({ params }: PageProps) {
  const told = story((await params).story);
  let position = 0;
  const sections = told.chapters.flatMap((chapter) =>
    chapter.steps.map((step) => {
      position += 1;
      return <StepSection key={step.id} story={told} chapter={chapter} step={step} position={position} />;
    }),
  );
  const credits = (
    <p>
      Borders and coasts: Natural Earth, with our own lines; towns: GeoNames.{' '}
      <a href={href('/sources/#approximate')}>What is approximate</a>
    </p>
  );
  return (
    <>
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: a few lines of our own */}
      <script dangerouslySetInnerHTML={{ __html: earlyPicture(told.id, told.steps[0]?.id ?? '') }} />
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
      <Reading story={storyboardOf(told)} strips={stripBoardOf(told)} credits={credits}>
        <ReadingHead story={told} />
        {sections}
        <ReadingFoot story={told} />
      </Reading>
    </>
  );
}
