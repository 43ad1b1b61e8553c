import { useEffect, useMemo, useRef } from 'react';
import * as messages from '#messages/present';
import type { Storyboard } from '../../../stories/model/storyboard';
import { currentScene } from '../../../stories/scene/current-scene';
import { sceneAt } from '../../../stories/scene/scene';
import { legendRowIds } from '../../../stories/scene/scene-legend';
import { stopsOf } from '../../../stories/scene/scroll-progress';
import { Legend } from '../../_map/controls/legend';
import { DateRuler } from '../../_step/date-ruler';
import { useMoment, useStepIndex, useStory } from '../../_story/story-context';
import { holdAtTop } from '../../_ui/scroll-to-top';
import { useMotionValueSelector } from '../../_ui/use-motion-value-selector';
import type { Slide } from '../deck/slide';
import styles from './slide-text.module.css';
import { useFitText } from './use-fit-text';

type SlideTextProps = {
  slide: Slide | undefined;
  /** Height of the unscaled slide, pixels. */
  height: number;
  /** Whether the text is hidden from the audience, as for a question. */
  isCovered: boolean;
};

/** Legend rows of the current scene, updated with the moment. */
function useLegend(): readonly string[] {
  const story = useStory();
  const moment = useMoment();
  // as one string, which is compared by what it says
  const rows = useMotionValueSelector(moment, (current) =>
    legendRowIds(story, current, currentScene(story, { moment: current, day: null }), false).join(),
  );
  return useMemo(() => rows.split(',').filter(Boolean), [rows]);
}

/** Rows of the longest legend among those of a step’s stops. */
function longestLegend(story: Storyboard, step: number): readonly string[] {
  const stops = story.steps[step] ? stopsOf(story.steps[step]) : [];
  return stops
    .map((progress) => {
      const current = { step, progress };
      return legendRowIds(story, current, sceneAt(story, current), false);
    })
    .reduce((longestRows, rows) => (rows.length > longestRows.length ? rows : longestRows), []);
}

/** The text of a slide: chapter, title, date, claim, and legend. */
export function SlideText({ slide, height, isCovered }: SlideTextProps) {
  const story = useStory();
  const stepIndex = useStepIndex();
  const legend = useLegend();
  const longestRows = useMemo(() => longestLegend(story, stepIndex), [story, stepIndex]);
  const text = useRef<HTMLDivElement>(null);
  const longestLegendElement = useRef<HTMLDivElement>(null);
  useFitText(text, longestLegendElement, { stepIndex, height, isCovered });
  // biome-ignore lint/correctness/useExhaustiveDependencies: the text of another step begins at its top
  useEffect(() => (text.current ? holdAtTop(text.current) : undefined), [stepIndex]);
  const step = story.steps[stepIndex];
  const chapterIndex = story.chapters.findIndex(({ id }) => id === step?.chapter);
  if (!step) return null;
  return (
    <div ref={text} className={styles.slideText} data-scrolls data-covered={isCovered || undefined}>
      <p className={styles.kicker}>{`${chapterIndex + 1}\u2002${story.chapters[chapterIndex]?.title}`}</p>
      {isCovered && <h1 className={styles.title}>{messages.coveredTitle}</h1>}
      {/* what is hidden from the audience is printed all the same */}
      <div className={styles.content}>
        <h1 className={styles.title}>{step.title}</h1>
        <div className={styles.dateBox}>
          <p>{step.dateWords}</p>
          <DateRuler date={step.date} />
        </div>
        {step.context && <p className={styles.contextFlag}>{messages.contextFlag}</p>}
        {step.outlook && <p className={styles.contextFlag}>{messages.outlookFlag}</p>}
        <p className={styles.claim}>{slide?.claim}</p>
        <div className={styles.legend}>
          <Legend rows={legend} />
          <div ref={longestLegendElement} className={styles.measuredLegend} aria-hidden="true">
            <Legend rows={longestRows} />
          </div>
        </div>
      </div>
    </div>
  );
}
