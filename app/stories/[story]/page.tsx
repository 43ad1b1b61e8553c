import type { Metadata } from 'next';
import { storyboardOf } from '../../../stories/storyboard';
import { stripBoardOf } from '../../../stories/strips';
import '../../_shells/reading-window.css';
import { Reading } from '../../_shells/reading';
import { ReadingFoot } from '../../_shells/reading-foot';
import { ReadingHead } from '../../_shells/reading-head';
import { StepSection } from '../../_shells/step-section';
import { href } from '../../_site/address';
import { earlyPicture } from '../../_site/early-scripts';
import { OembedLink } from '../../_site/oembed-link';
import { ShareMeta } from '../../_site/share-meta';
import { story, storyIds } from '../../_site/stories';

type PageProps = { params: Promise<{ story: string }> };

export const dynamicParams = false;
export const generateStaticParams = () => storyIds().map((id) => ({ story: id }));

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { title, subtitle, lead } = story((await params).story);
  return { title: { absolute: `${title}: ${subtitle}. The story` }, description: lead };
}

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
      <script dangerouslySetInnerHTML={{ __html: earlyPicture(told) }} />
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
