import type { Story } from '../../stories/model/story';
import { StoryLinks } from '../_site/story-links';

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
        <b>The evening before.</b> Open{' '}
        <StoryLinks stories={stories} words="the talk" pathOf={(id) => `/present/${id}/`} /> once on the
        machine that you will use, and press C. The check says whether the talk is at hand without a network,
        how much was fetched for that, and whether the map is drawn live there. What is at hand stays so: a
        newer version of the site is taken only after all windows of the talk have been closed.
      </p>
      <p>
        <b>In the hall.</b> F or a clicker’s F5 fills the screen. S opens a second window for the laptop’s own
        screen, with what to say, what to ask and where historians differ, the next picture, the time and the
        pace; either window moves the talk. A clicker goes from stop to stop within a step, then to the next
        step; back is at once. With one screen alone, I shows the step’s prose beside its map.
      </p>
      <p>
        <b>Shorter, or a part.</b> O shows all steps as pictures: choose there a talk of 10, 20 or 45 minutes,
        a chapter alone, or any step. The choice stands in the address (<code>?talk=20</code>,{' '}
        <code>{`?${part}`}</code>), which can be kept as a bookmark. <code>?auto=20</code> moves on by itself
        every 20 seconds and begins anew at the end, for a foyer; a touch makes it wait.
      </p>
      <p>
        <b>With the students.</b> D takes out a pen, whose strokes stay with their place on the map; H hides
        the map’s names and Q the title, for a question; + − and two fingers bring the map closer. A shows the
        address of the step as a code, for the students’ own devices. ? lists all keys; they can be pressed
        there as well, and single letters and signs can be switched off.
      </p>
      <p>
        <b>For other programs.</b> Whoever has the project’s files makes slides of any steps with{' '}
        <code>npm run stills -- --png</code>, and the handout with the notes as PDF with{' '}
        <code>npm run handout -- --notes</code>.
      </p>
    </>
  );
}
