import { bibliography } from '../../../../stories/citations/bibliography';
import { cardTexts } from '../../../../stories/describe/cards';
import { story, storyIds } from '../../../_site/load-stories';

export const dynamic = 'force-static';
export const dynamicParams = false;
export const generateStaticParams = () => storyIds().map((id) => ({ story: id }));

type Context = { params: Promise<{ story: string }> };

/** The cards of a story as one file, which its pages fetch when a card is first wanted. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const told = story((await params).story);
  return Response.json(cardTexts(told, bibliography(told.sources)));
}
