import type { ReactNode } from 'react';
import { stepRangeOf } from '../../stories/scene/chapter-steps';
import { EmbedStep } from '../_embed/embed-step';
import { ReadingFoot } from '../_reading/reading-foot';
import { ReadingHead } from '../_reading/reading-head';
import { StepSection } from '../_reading/step-section';
import { story as loaded } from '../_site/load-stories';
import { StepWords } from '../_step/step-body';
import { storyDataOf, talkDataOf } from './data-files';
import { PROSE, type ProseOf } from './prose-element';
import type { StoryData, TalkData } from './story-data';

/**
 * The data and the prose of a story while its pages are built, from the story’s own files. In browsers in-browser.tsx
 * stands in its place (`imports` in package.json): there the data come in a script, and the prose is served HTML, so that
 * neither comes a second time in what React reads of the page.
 */

export const useStoryData = ({ story, chapter }: ProseOf): StoryData => storyDataOf(loaded(story), chapter);

export const useTalkData = (story: string): TalkData => talkDataOf(loaded(story));

const Prose = ({ children }: { children: ReactNode }) => <div {...PROSE}>{children}</div>;

/** The prose of the reading page: its head, a section a step, its foot. */
export function ReadingProse({ story }: ProseOf) {
  const told = loaded(story);
  return (
    <Prose>
      <ReadingHead story={told} />
      {told.chapters.flatMap((chapter) =>
        chapter.steps.map((step) => (
          <StepSection
            key={step.id}
            story={told}
            chapter={chapter}
            step={step}
            position={told.steps.findIndex(({ id }) => id === step.id) + 1}
          />
        )),
      )}
      <ReadingFoot story={told} />
    </Prose>
  );
}

/** The steps of a frame. */
export function EmbedProse({ story, chapter }: ProseOf) {
  const told = loaded(story);
  const { first, last } = stepRangeOf(told, chapter);
  return (
    <Prose>
      {told.steps.slice(first, last + 1).map((step, nth) => (
        <EmbedStep key={step.id} story={told} step={step} position={first + nth + 1} current={nth === 0} />
      ))}
    </Prose>
  );
}

/** The prose of a talk, a hidden section a step but for the first. */
export function TalkProse({ story }: ProseOf) {
  const told = loaded(story);
  return (
    <Prose>
      {told.steps.map((step, nth) => (
        <section key={step.id} id={step.id} hidden={nth > 0}>
          <h2>{step.title}</h2>
          <StepWords story={told} step={step} position={nth + 1} framed cards={false} />
        </section>
      ))}
    </Prose>
  );
}
