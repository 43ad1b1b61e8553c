import type { ReactNode } from 'react';
import type { Story } from '../../stories/model/story';
import { stepRangeOf } from '../../stories/scene/chapter-steps';
import { EmbedStep } from '../_embed/embed-step';
import { ReadingFoot } from '../_reading/reading-foot';
import { ReadingHead } from '../_reading/reading-head';
import { StepSection } from '../_reading/step-section';
import { StoryReadings } from '../_sheets/story-readings';
import { getStory as loaded } from '../_site/load-stories';
import { CitationMeta } from '../_site/share/citation-meta';
import { OembedLink } from '../_site/share/oembed-link';
import { ShareMeta } from '../_site/share/share-meta';
import { StepBody } from '../_step/step-body';
import { storyDataOf, talkDataOf } from './data-files';
import { PreloadStill } from './preload-still';
import { PROSE_ATTRIBUTES, type ProseSource } from './prose-element';
import type { StoryData, TalkData } from './story-data';

/**
 * The data and the prose of a story while its pages are built, from the story’s files. Browsers get in-browser.tsx in its
 * place (`imports` in package.json): there the data come in a script, and the prose is the served HTML, so that neither is
 * in the page a second time as React’s data.
 */

export const useStoryData = ({ story, chapter }: ProseSource): StoryData =>
  storyDataOf(loaded(story), chapter);

export const useTalkData = (story: string): TalkData => talkDataOf(loaded(story));

const Prose = ({ children }: { children: ReactNode }) => <div {...PROSE_ATTRIBUTES}>{children}</div>;

/** What the head of a story’s page says to browsers and other programs. It stands beside the prose, since it too is in the served HTML alone. */
function StoryMeta({ story }: { story: Story }) {
  const title = `${story.title}: ${story.subtitle}`;
  const page = { title, description: story.lead, path: `/stories/${story.id}/` as const };
  return (
    <>
      <PreloadStill story={story.id} step={story.steps[0]?.id ?? ''} />
      <ShareMeta {...page} story={story.id} alt={story.steps[0]?.alt ?? ''} />
      <CitationMeta {...page} story={story} />
      <OembedLink story={story.id} title={title} />
    </>
  );
}

/** The prose of the reading page: head, a section per step, foot. */
export function ReadingProse({ story }: ProseSource) {
  const loadedStory = loaded(story);
  return (
    <Prose>
      <StoryMeta story={loadedStory} />
      <ReadingHead story={loadedStory} />
      {loadedStory.chapters.flatMap((chapter) =>
        chapter.steps.map((step) => (
          <StepSection
            key={step.id}
            story={loadedStory}
            chapter={chapter}
            step={step}
            position={loadedStory.steps.findIndex(({ id }) => id === step.id) + 1}
          />
        )),
      )}
      <StoryReadings story={loadedStory} />
      <ReadingFoot story={loadedStory} />
    </Prose>
  );
}

/** The steps of an embed. */
export function EmbedProse({ story, chapter }: ProseSource) {
  const loadedStory = loaded(story);
  const { first, last } = stepRangeOf(loadedStory, chapter);
  const title = `${loadedStory.title}: ${loadedStory.subtitle}`;
  return (
    <Prose>
      <CitationMeta
        story={loadedStory}
        title={title}
        description={loadedStory.lead}
        path={`/stories/${loadedStory.id}/`}
      />
      {loadedStory.steps.slice(first, last + 1).map((step, index) => (
        <EmbedStep
          key={step.id}
          story={loadedStory}
          step={step}
          position={first + index + 1}
          current={index === 0}
        />
      ))}
    </Prose>
  );
}

/** The prose of a talk: a section per step, all hidden but the first. */
export function TalkProse({ story }: ProseSource) {
  const loadedStory = loaded(story);
  return (
    <Prose>
      {loadedStory.steps.map((step, index) => (
        <section key={step.id} id={step.id} hidden={index > 0}>
          <h2>{step.title}</h2>
          <StepBody story={loadedStory} step={step} position={index + 1} isEmbedded hasCards={false} />
        </section>
      ))}
    </Prose>
  );
}
