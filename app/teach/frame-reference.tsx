import type { Chapter, Story } from '../../stories/model/story';
import { ReferenceTable } from './reference-table';
import styles from './teach.module.css';

/** Query parameters of an embed’s URL. */
export function Parameters() {
  return (
    <ReferenceTable
      id="parameters-table"
      caption="Parameters of a frame’s address"
      columns={['Name', 'Value', 'Meaning']}
      rows={[
        [
          'from',
          <code key="name">from</code>,
          'id of a step',
          'The first step shown; else the first of the page',
        ],
        ['to', <code key="name">to</code>, 'id of a step', 'The last step shown; else the last of the page'],
        [
          'start',
          <code key="name">start</code>,
          'id of a step',
          'The step at which it opens; else the first shown',
        ],
        [
          'mode',
          <code key="name">mode</code>,
          <span key="value">
            <code>step</code> or <code>scroll</code>
          </span>,
          'Step by step with buttons, as usual; or scrolled inside the frame, which then needs a fixed height',
        ],
        [
          'theme',
          <code key="name">theme</code>,
          <span key="value">
            <code>light</code> or <code>dark</code>
          </span>,
          'Else the theme of the reader’s system, or the one they chose on this site',
        ],
      ]}
    />
  );
}

const message = (json: string) => (
  <code key={json} className={styles.message}>
    {json}
  </code>
);

/** Messages between an embed and its host page, version 1, with a chapter’s steps as examples. */
export function Messages({ story, chapter }: { story: Story; chapter: Chapter }) {
  const ids = chapter.steps.map(({ id }) => id);
  const [first = '', second = first] = ids;
  const last = ids.at(-1) ?? first;
  return (
    <>
      <ReferenceTable
        id="messages-out"
        caption="From the frame to the page, version 1"
        columns={['Message', 'When']}
        rows={[
          [
            'ready',
            message(
              `{"fault-lines":1,"type":"ready","story":"${story.id}","from":"${first}","to":"${last}","step":"${first}","number":1,"of":${ids.length}}`,
            ),
            'The frame listens. First and last step shown, where it stands, and of how many',
          ],
          [
            'step',
            message(
              `{"fault-lines":1,"type":"step","step":"${second}","number":2,"of":${ids.length},"title":"…"}`,
            ),
            'Another step has come',
          ],
          [
            'complete',
            message('{"fault-lines":1,"type":"complete"}'),
            'The last step shown has been reached',
          ],
          [
            'resize',
            message('{"fault-lines":1,"type":"resize","height":640}'),
            'The height in pixels that suits the frame’s width, at first and when the width changes',
          ],
          [
            'canvas',
            message('{"subject":"lti.frameResize","height":640}'),
            'The same, in the words that Canvas understands',
          ],
        ]}
      />
      <ReferenceTable
        id="messages-in"
        caption="From the page to the frame, version 1"
        columns={['Message', 'What it does']}
        rows={[
          ['go', message(`{"fault-lines":1,"type":"go","step":"${last}"}`), 'Goes to a step'],
          ['next', message('{"fault-lines":1,"type":"next"}'), 'One step on'],
          ['previous', message('{"fault-lines":1,"type":"previous"}'), 'One step back'],
          [
            'theme',
            message('{"fault-lines":1,"type":"theme","theme":"dark"}'),
            'Changes the theme, without loading anything anew',
          ],
        ]}
      />
    </>
  );
}
