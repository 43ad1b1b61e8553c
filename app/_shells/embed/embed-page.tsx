import { shortReference } from '../../../stories/cite';
import type { Story } from '../../../stories/load';
import { partOf } from '../../../stories/story-part';
import { ASKED_THEME } from '../../_site/early-scripts';
import { NARROW_FRAME } from '../../_site/embed-size';
import { OembedLink } from '../../_site/oembed-link';
import { storyKey } from '../served/data';
import { DataScript } from '../served/data-script';
import { FirstPicture } from '../served/first-picture';
import '../served/embed-styles';
import { Embed } from './embed';

/** A story, or one of its chapters, as it stands in somebody else’s page. Throws for an unknown chapter. */
export function EmbedPage({ story, chapter }: { story: Story; chapter?: string }) {
  const part = partOf(story, chapter);
  const source = story.sources.find(({ id }) => id === story.after);
  return (
    <>
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: one line of our own */}
      <script dangerouslySetInnerHTML={{ __html: ASKED_THEME }} />
      <FirstPicture story={story.id} step={story.steps[part.first]?.id ?? ''} narrow={NARROW_FRAME} />
      <OembedLink
        story={story.id}
        chapter={chapter}
        title={chapter ? (story.chapters.find(({ id }) => id === chapter)?.title ?? '') : story.title}
      />
      <DataScript story={story} data={storyKey(story.id, chapter)} />
      <Embed
        story={story.id}
        title={story.title}
        chapter={chapter}
        part={part}
        after={source ? shortReference(source) : ''}
      />
    </>
  );
}
