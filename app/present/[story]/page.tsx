import type { Metadata } from 'next';
import { shortReference } from '../../../stories/cite';
import { storyboardOf } from '../../../stories/storyboard';
import { stripBoardOf } from '../../../stories/strips';
import { Present } from '../../_shells/present/present';
import { slidesOf } from '../../_shells/present/slide';
import { StepWords } from '../../_shells/step-words';
import { story, storyIds } from '../../_site/stories';

type PageProps = { params: Promise<{ story: string }> };

export const dynamicParams = false;
export const generateStaticParams = () => storyIds().map((id) => ({ story: id }));

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { title, subtitle, lead } = story((await params).story);
  return {
    title: { absolute: `${title}: ${subtitle}. For a lecture` },
    description: lead,
    robots: { index: false },
  };
}

/** A slide is printed on a sheet that lies. A rule of this page alone: style sheets are shared among pages. */
const SHEET = '@page{size:landscape;margin:9mm 10mm}';

/** A story on the projector. */
export default async function PresentPage({ params }: PageProps) {
  const told = story((await params).story);
  const source = told.sources.find(({ id }) => id === told.after);
  return (
    <>
      <style href="sheet" precedence="high">
        {SHEET}
      </style>
      <Present
        story={storyboardOf(told)}
        slides={slidesOf(told)}
        strips={stripBoardOf(told)}
        after={source ? shortReference(source) : ''}
      >
        {told.steps.map((step, nth) => (
          <section key={step.id} id={step.id} hidden={nth > 0}>
            <h2>{step.title}</h2>
            <StepWords story={told} step={step} position={nth + 1} framed cards={false} />
          </section>
        ))}
      </Present>
    </>
  );
}
