import { bibliography } from '../../../../stories/citations/bibliography';
import { cardTexts } from '../../../../stories/describe/cards';
import { getStory, storyIds } from '../../../_site/load-stories';

export const dynamic = 'force-static';
export const dynamicParams = false;
export const generateStaticParams = () => storyIds().map((id) => ({ story: id }));

type Context = { params: Promise<{ story: string }> };

/** The cards of a story as one file, which pages fetch when the first card is opened. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const story = getStory((await params).story);
  return Response.json(cardTexts(story, bibliography(story.sources)));
}
