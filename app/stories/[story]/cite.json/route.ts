import { citationTexts } from '../../../_cite/citation-texts';
import { currentEdition } from '../../../_site/load-editions';
import { getStory, storyIds } from '../../../_site/load-stories';

export const dynamic = 'force-static';
export const dynamicParams = false;
export const generateStaticParams = () => storyIds().map((id) => ({ story: id }));

type Context = { params: Promise<{ story: string }> };

/** The citations of a story and its parts as one file, which pages fetch when a reader asks how to cite. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  return Response.json(citationTexts(getStory((await params).story), currentEdition()));
}
