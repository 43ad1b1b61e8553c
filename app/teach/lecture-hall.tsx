import * as messages from '#messages/teach';
import type { Story } from '../../stories/model/story';
import { StoryLinks } from '../_site/story-links';
import { RichText } from '../_ui/text/rich-text';
import { TEXT_TAGS } from '../_ui/text/text-tags';

type LectureHallProps = {
  stories: readonly Story[];
  /** Query of a talk of some steps, as an example. */
  part: string;
};

/** How to present a story in a lecture. */
export function LectureHall({ stories, part }: LectureHallProps) {
  return (
    <>
      <p>
        <RichText
          text={messages.eveningBefore}
          tags={{
            ...TEXT_TAGS,
            talk: (words) => (
              <StoryLinks stories={stories} words={words} pathOf={(id) => `/present/${id}/`} />
            ),
          }}
        />
      </p>
      <p>
        <RichText text={messages.inTheHall} tags={TEXT_TAGS} />
      </p>
      <p>
        <RichText text={messages.shorter({ part })} tags={TEXT_TAGS} />
      </p>
      <p>
        <RichText text={messages.withStudents} tags={TEXT_TAGS} />
      </p>
      <p>
        <RichText text={messages.otherPrograms} tags={TEXT_TAGS} />
      </p>
    </>
  );
}
