import { dataFiles } from '../../_page-data/data-files';
import { story, storyIds } from '../../_site/load-stories';

export const dynamic = 'force-static';
export const dynamicParams = false;

const files = () => storyIds().flatMap((id) => dataFiles(story(id)));

export const generateStaticParams = () => files().map(({ name }) => ({ file: name }));

type Context = { params: Promise<{ file: string }> };

/** What the shells read of a story, as scripts that pages share. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const asked = (await params).file;
  const found = files().find(({ name }) => name === asked);
  return new Response(found?.text ?? '', {
    status: found ? 200 : 404,
    headers: { 'Content-Type': 'text/javascript; charset=utf-8' },
  });
}
