'use client';

import type { MotionValue } from 'framer-motion';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { Storyboard } from '../../../stories/model/storyboard';
import { sceneShown } from '../../../stories/scene/current-scene';
import { type Moment, sceneAt } from '../../../stories/scene/scene';
import { sceneLegend } from '../../../stories/scene/scene-legend';
import { stopsOf } from '../../../stories/scene/scroll-progress';
import { Legend } from '../../_map/controls/legend';
import { DateRuler } from '../../_step/date-ruler';
import { listen } from '../../_ui/motion-value-listener';
import { holdAtTop } from '../../_ui/scroll-to-top';
import type { Slide } from '../deck/slide';
import styles from './slide-text.module.css';
import { useFittedWords } from './use-fit-text';

type SlideTextProps = {
  story: Storyboard;
  slide: Slide | undefined;
  moment: MotionValue<Moment>;
  /** Current step’s position in the story, from 0. */
  at: number;
  /** The page’s own height, pixels. */
  height: number;
  /** Whether it is kept from the audience, who are to say it. */
  covered: boolean;
};

/** Rows of the legend for what the map shows, kept up with the moment. */
function useLegend(story: Storyboard, moment: MotionValue<Moment>): readonly string[] {
  const [rows, setRows] = useState<readonly string[]>([]);
  useEffect(() => {
    const look = () => {
      const now = moment.get();
      const seen = sceneLegend(story, now, sceneShown(story, { moment: now, day: null }), false);
      setRows((before) => (before.join() === seen.join() ? before : seen));
    };
    look();
    return listen(moment, look);
  }, [story, moment]);
  return rows;
}

/** Rows of the longest legend that a step has at any of its stops. */
function longestLegend(story: Storyboard, step: number): readonly string[] {
  const stops = story.steps[step] ? stopsOf(story.steps[step]) : [];
  return stops
    .map((progress) => {
      const now = { step, progress };
      return sceneLegend(story, now, sceneAt(story, now), false);
    })
    .reduce((longest, rows) => (rows.length > longest.length ? rows : longest), []);
}

/** What the audience reads: chapter, title, date, the step’s one sentence, and what the marks mean. */
export function SlideText({ story, slide, moment, at, height, covered }: SlideTextProps) {
  const legend = useLegend(story, moment);
  const longest = useMemo(() => longestLegend(story, at), [story, at]);
  const text = useRef<HTMLDivElement>(null);
  const measured = useRef<HTMLDivElement>(null);
  useFittedWords(text, measured, { at, height, covered });
  // biome-ignore lint/correctness/useExhaustiveDependencies: another step’s words begin at their beginning
  useEffect(() => (text.current ? holdAtTop(text.current) : undefined), [at]);
  const step = story.steps[at];
  const nth = story.chapters.findIndex(({ id }) => id === step?.chapter);
  if (!step) return null;
  return (
    <div ref={text} className={styles.text} data-scrolls data-covered={covered || undefined}>
      <p className={styles.kicker}>{`${nth + 1}\u2002${story.chapters[nth]?.title}`}</p>
      {covered && <h1 className={styles.title}>What happens here?</h1>}
      {/* what is kept from the audience stands on paper all the same */}
      <div className={styles.words}>
        <h1 className={styles.title}>{step.title}</h1>
        <div className={styles.when}>
          <p>{step.dateWords}</p>
          <DateRuler date={step.date} />
        </div>
        {step.context && <p className={styles.flag}>Context: beyond the article</p>}
        {step.outlook && <p className={styles.flag}>With an outlook beyond the article</p>}
        <p className={styles.claim}>{slide?.claim}</p>
        <div className={styles.legend}>
          <Legend rows={legend} roomy />
          <div ref={measured} className={styles.measured} aria-hidden="true">
            <Legend rows={longest} roomy />
          </div>
        </div>
      </div>
    </div>
  );
}
