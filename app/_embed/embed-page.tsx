import { articlesInShort } from '../../stories/citations/articles';
import type { Story } from '../../stories/model/story';
import { stepRangeOf } from '../../stories/scene/chapter-steps';
import { DataScript } from '../_page-data/data-script';
import { PreloadStill } from '../_page-data/preload-still';
import { storyKey } from '../_page-data/story-data';
import { NARROW_FRAME } from '../_site/share/iframe-height';
import { OembedLink } from '../_site/share/oembed-link';
import { InlineScript } from '../_site/startup/inline-script/inline-script';
import '../_page-data/embed-styles';
import { Embed } from './embed';

/** The page of a story, or of one of its chapters, for a frame. Throws for an unknown chapter. */
export function EmbedPage({ story, chapter }: { story: Story; chapter?: string }) {
  const part = stepRangeOf(story, chapter);
  return (
    <>
      <InlineScript name="query-theme" />
      <PreloadStill story={story.id} step={story.steps[part.first]?.id ?? ''} narrowQuery={NARROW_FRAME} />
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
        after={articlesInShort(story)}
        licence={story.licence}
      />
    </>
  );
}
