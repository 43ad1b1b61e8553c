import { story, storyIds } from '../../../../_site/load-stories';
import { oembedOf } from '../../../../_site/share/oembed';

export const dynamic = 'force-static';
export const dynamicParams = false;
export const generateStaticParams = () =>
  storyIds().flatMap((id) => story(id).chapters.map((chapter) => ({ story: id, chapter: chapter.id })));

type Context = { params: Promise<{ story: string; chapter: string }> };

/** The oEmbed answer for a chapter. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { story: id, chapter: asked } = await params;
  const told = story(id);
  const chapter = told.chapters.find((candidate) => candidate.id === asked);
  if (!chapter) throw new RangeError(`${id} has no chapter "${asked}"`);
  const title = `${chapter.title} · ${told.title}: ${told.subtitle}`;
  return Response.json(oembedOf({ story: id, chapter: chapter.id }, title));
}
