import { useId } from 'react';
import * as messages from '#messages/present';
import { stepsOfTalk, TALK_LENGTHS, type Talk, type TalkOptions } from '../../../stories/talk/talk';
import { useStory } from '../../_story/story-context';
import { Button } from '../../_ui/button';
import { type Slide, shortestTalkOf } from '../deck/slide';
import styles from './dialogs.module.css';

type TalkPickerProps = {
  slides: readonly Slide[];
  talk: Pick<Talk, 'part' | 'length'>;
  onSelectTalk: (selection: TalkOptions) => void;
};

/** Selection of the talk’s length, and, where the talk is a part of the story, which, with a button for all of it. */
export function TalkPicker({ slides, talk, onSelectTalk }: TalkPickerProps) {
  const story = useStory();
  const name = useId();
  const { part, length } = talk;
  const isPart = part.first > 0 || part.last < story.steps.length - 1;
  return (
    <div className={styles.talkPicker}>
      <fieldset>
        <legend>{messages.talkLength}</legend>
        {TALK_LENGTHS.map((minutes) => (
          <label key={minutes}>
            <input
              type="radio"
              name={name}
              checked={minutes === length}
              onChange={() => onSelectTalk({ length: minutes })}
            />
            <span>
              <span>{messages.minutes({ minutes })}</span>{' '}
              <small>
                {messages.steps({ count: stepsOfTalk(part, minutes, shortestTalkOf(slides)).length })}
              </small>
            </span>
          </label>
        ))}
      </fieldset>
      {isPart && (
        <p>
          <span>{messages.partOfStory({ first: part.first + 1, last: part.last + 1 })}</span>{' '}
          <Button variant="link" className={styles.partButton} onClick={() => onSelectTalk({ part: null })}>
            {messages.presentStory}
          </Button>
        </p>
      )}
    </div>
  );
}
