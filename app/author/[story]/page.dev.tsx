import { readStory } from '../../../stories/load/load';
import { storyboardOf } from '../../../stories/model/storyboard';
import { getStory, storyIds } from '../../_site/load-stories';
import { AuthorView, type StepMessage } from '../author-view';

type PageProps = { params: Promise<{ story: string }> };

export const dynamicParams = false;
export const generateStaticParams = () => storyIds().map((id) => ({ story: id }));

/** A story’s steps with what their author needs to know of each: in development only. */
export default async function AuthorPage({ params }: PageProps) {
  const { story: id } = await params;
  // read anew, so that a reload shows the files as they are now
  const { story, problems } = readStory(process.cwd(), id);
  const shown = story ?? getStory(id);
  const messages = Object.fromEntries(
    shown.steps.map((step): [string, StepMessage[]] => [
      step.id,
      problems.filter(({ file }) => file === step.file),
    ]),
  );
  const files = Object.fromEntries(shown.steps.map(({ id: step, file }) => [step, file]));
  return <AuthorView board={storyboardOf(shown)} messages={messages} files={files} />;
}
