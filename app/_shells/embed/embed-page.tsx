import { shortReference } from '../../../stories/cite';
import type { Part } from '../../../stories/embedding';
import type { Story } from '../../../stories/load';
import { storyboardOf } from '../../../stories/storyboard';
import { stripBoardOf } from '../../../stories/strips';
import { ASKED_THEME } from '../../_site/early-scripts';
import { OembedLink } from '../../_site/oembed-link';
import { Embed } from './embed';
import { EmbedStep } from './embed-step';

/** A story, or one of its chapters, as it stands in somebody else’s page. */
export function EmbedPage({ story, chapter }: { story: Story; chapter?: string }) {
  const part = partOf(story, chapter);
  const source = story.sources.find(({ id }) => id === story.after);
  return (
    <>
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: one line of our own */}
      <script dangerouslySetInnerHTML={{ __html: ASKED_THEME }} />
      <OembedLink
        story={story.id}
        chapter={chapter}
        title={chapter ? (story.chapters.find(({ id }) => id === chapter)?.title ?? '') : story.title}
      />
      <Embed
        story={storyboardOf(story)}
        strips={stripBoardOf(story)}
        part={part}
        after={source ? shortReference(source) : ''}
      >
        {story.steps.slice(part.first, part.last + 1).map((step, nth) => (
          <EmbedStep
            key={step.id}
            story={story}
            step={step}
            position={part.first + nth + 1}
            current={nth === 0}
          />
        ))}
      </Embed>
    </>
  );
}

/** Where a chapter’s steps stand in its story; the whole story without one. Throws for an unknown chapter. */
export function partOf(story: Story, chapter?: string): Part {
  const steps = chapter ? (story.chapters.find(({ id }) => id === chapter)?.steps ?? []) : story.steps;
  const [first, last] = [steps[0], steps.at(-1)];
  if (!first || !last) throw new RangeError(`${story.id} has no chapter "${chapter}"`);
  return { first: story.steps.indexOf(first), last: story.steps.indexOf(last) };
}
