import { getStory, storyIds } from '../../../_site/load-stories';
import { oembedOf } from '../../../_site/share/oembed';

export const dynamic = 'force-static';
export const dynamicParams = false;
export const generateStaticParams = () => storyIds().map((id) => ({ story: id }));

type Context = { params: Promise<{ story: string }> };

/** The oEmbed response for a story. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { id, title, subtitle, authors } = getStory((await params).story);
  return Response.json(oembedOf({ story: id }, { title: `${title}: ${subtitle}`, authors }));
}
