import { dataFiles } from '../../_page-data/data-files';
import { getStory, storyIds } from '../../_site/load-stories';

export const dynamic = 'force-static';
export const dynamicParams = false;

const files = () => storyIds().flatMap((id) => dataFiles(getStory(id)));

export const generateStaticParams = () => files().map(({ name }) => ({ file: name }));

type Context = { params: Promise<{ file: string }> };

/** The data files of stories, as scripts that pages share. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const fileName = (await params).file;
  const file = files().find(({ name }) => name === fileName);
  return new Response(file?.text ?? '', {
    status: file ? 200 : 404,
    headers: { 'Content-Type': 'text/javascript; charset=utf-8' },
  });
}
