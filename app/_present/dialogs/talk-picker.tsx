'use client';

import { useId } from 'react';
import type { Storyboard } from '../../../stories/model/storyboard';
import { type AskedTalk, stepsOfTalk, TALK_LENGTHS, type Talk } from '../../../stories/talk/talk';
import { leastTalk, type Slide } from '../deck/slide';
import styles from './dialogs.module.css';

type TalkChoiceProps = {
  story: Storyboard;
  slides: readonly Slide[];
  talk: Pick<Talk, 'part' | 'length'>;
  onTalk: (asked: AskedTalk) => void;
};

/** How long the talk is to be, and, where it is a part of the story, which, with the way back to all of it. */
export function TalkChoice({ story, slides, talk, onTalk }: TalkChoiceProps) {
  const name = useId();
  const { part, length } = talk;
  const isPart = part.first > 0 || part.last < story.steps.length - 1;
  return (
    <div className={styles.talk}>
      <fieldset>
        <legend>A talk of</legend>
        {TALK_LENGTHS.map((minutes) => (
          <label key={minutes}>
            <input
              type="radio"
              name={name}
              checked={minutes === length}
              onChange={() => onTalk({ length: minutes })}
            />
            <span>
              <span>{`${minutes} minutes`}</span>{' '}
              <small>{`${stepsOfTalk(part, minutes, leastTalk(slides)).length} steps`}</small>
            </span>
          </label>
        ))}
      </fieldset>
      {isPart && (
        <p>
          <span>{`Steps ${part.first + 1} to ${part.last + 1} of the whole story alone.`}</span>{' '}
          <button type="button" className={styles.part} onClick={() => onTalk({ part: null })}>
            Present the whole story
          </button>
        </p>
      )}
    </div>
  );
}
