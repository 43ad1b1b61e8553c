import { articlesInShort } from '../../stories/citations/articles';
import type { Story } from '../../stories/model/story';
import { stepRangeOf } from '../../stories/scene/chapter-steps';
import { DataScript } from '../_page-data/data-script';
import { PreloadStill } from '../_page-data/preload-still';
import { storyKey } from '../_page-data/story-data';
import { CitationMeta } from '../_site/share/citation-meta';
import { NARROW_FRAME } from '../_site/share/iframe-height';
import { OembedLink } from '../_site/share/oembed-link';
import { QUERY_THEME_SCRIPT } from '../_site/startup/inline-scripts';
import '../_page-data/embed-styles';
import { Embed } from './embed';

/** The page of a story, or of one of its chapters, for a frame. Throws for an unknown chapter. */
export function EmbedPage({ story, chapter }: { story: Story; chapter?: string }) {
  const part = stepRangeOf(story, chapter);
  return (
    <>
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: one line of our own */}
      <script dangerouslySetInnerHTML={{ __html: QUERY_THEME_SCRIPT }} />
      <PreloadStill story={story.id} step={story.steps[part.first]?.id ?? ''} narrowQuery={NARROW_FRAME} />
      <CitationMeta
        story={story}
        title={`${story.title}: ${story.subtitle}`}
        description={story.lead}
        path={`/stories/${story.id}/`}
      />
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
