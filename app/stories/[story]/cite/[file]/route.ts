import { CITATION_FILES, citationFile, FILE_FORMATS } from '../../../../_cite/citation-files';
import { storyCitation } from '../../../../_cite/citation-texts';
import { currentEdition } from '../../../../_site/load-editions';
import { getStory, storyIds } from '../../../../_site/load-stories';

export const dynamic = 'force-static';
export const dynamicParams = false;
export const generateStaticParams = () =>
  storyIds().flatMap((story) => FILE_FORMATS.map((format) => ({ story, file: citationFile(story, format) })));

type Context = { params: Promise<{ story: string; file: string }> };

/** The citation of a story as a file for reference managers. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { story, file } = await params;
  const format = FILE_FORMATS.find((candidate) => citationFile(story, candidate) === file);
  if (!format) return new Response('', { status: 404 });
  const text = storyCitation(getStory(story), currentEdition())[format];
  return new Response(`${text}\n`, { headers: { 'Content-Type': CITATION_FILES[format].type } });
}
