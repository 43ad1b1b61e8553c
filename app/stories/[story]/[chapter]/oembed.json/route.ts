import { getStory, storyIds } from '../../../../_site/load-stories';
import { oembedOf } from '../../../../_site/share/oembed';

export const dynamic = 'force-static';
export const dynamicParams = false;
export const generateStaticParams = () =>
  storyIds().flatMap((id) => getStory(id).chapters.map((chapter) => ({ story: id, chapter: chapter.id })));

type Context = { params: Promise<{ story: string; chapter: string }> };

/** The oEmbed response for a chapter. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { story: id, chapter: chapterId } = await params;
  const story = getStory(id);
  const chapter = story.chapters.find((candidate) => candidate.id === chapterId);
  if (!chapter) throw new RangeError(`${id} has no chapter "${chapterId}"`);
  const title = `${chapter.title} · ${story.title}: ${story.subtitle}`;
  return Response.json(oembedOf({ story: id, chapter: chapter.id }, { title, authors: story.authors }));
}
