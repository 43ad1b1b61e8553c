import type { Metadata } from 'next';
import { shortReference } from '../../../stories/citations/citation-marks';
import { DataScript } from '../../_page-data/data-script';
import { storyKey, talkKey } from '../../_page-data/story-data';
import { Present } from '../../_present/present';
import '../../_page-data/talk-styles';
import { story, storyIds } from '../../_site/load-stories';

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
      <DataScript story={told} data={storyKey(told.id)} />
      <DataScript story={told} data={talkKey(told.id)} />
      <Present story={told.id} after={source ? shortReference(source) : ''} />
    </>
  );
}
