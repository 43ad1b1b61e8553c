import * as messages from '#messages/teach';
import type { Chapter, Story } from '../../stories/model/story';
import { RichText } from '../_ui/text/rich-text';
import { TEXT_TAGS } from '../_ui/text/text-tags';
import { ReferenceTable } from './reference-table';
import styles from './teach.module.css';

/** Query parameters of an embed’s URL. */
export function Parameters() {
  return (
    <ReferenceTable
      id="parameters-table"
      caption={messages.parametersCaption}
      columns={[messages.columnName, messages.columnValue, messages.columnMeaning]}
      rows={[
        ['from', <code key="name">from</code>, messages.stepId, messages.fromMeaning],
        ['to', <code key="name">to</code>, messages.stepId, messages.toMeaning],
        ['start', <code key="name">start</code>, messages.stepId, messages.startMeaning],
        [
          'mode',
          <code key="name">mode</code>,
          <RichText key="value" text={messages.modeValue} tags={TEXT_TAGS} />,
          messages.modeMeaning,
        ],
        [
          'theme',
          <code key="name">theme</code>,
          <RichText key="value" text={messages.themeValue} tags={TEXT_TAGS} />,
          messages.themeMeaning,
        ],
        ['predict', <code key="name">predict</code>, '', messages.predictMeaning],
      ]}
    />
  );
}

const message = (json: string) => (
  <code key={json} className={styles.messageType}>
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
        caption={messages.messagesOutCaption}
        columns={[messages.columnMessage, messages.columnWhen]}
        rows={[
          [
            'ready',
            message(
              `{"fault-lines":1,"type":"ready","story":"${story.id}","from":"${first}","to":"${last}","step":"${first}","number":1,"of":${ids.length}}`,
            ),
            messages.readyMessage,
          ],
          [
            'step',
            message(
              `{"fault-lines":1,"type":"step","step":"${second}","number":2,"of":${ids.length},"title":"…"}`,
            ),
            messages.stepEvent,
          ],
          ['complete', message('{"fault-lines":1,"type":"complete"}'), messages.completeEvent],
          [
            'answer',
            message(
              '{"fault-lines":1,"type":"answer","id":"predict-plzen","kind":"choice","response":"2","correct":"1","result":"wrong","seconds":12.5}',
            ),
            messages.answerMessage,
          ],
          ['resize', message('{"fault-lines":1,"type":"resize","height":640}'), messages.resizeMessage],
          ['canvas', message('{"subject":"lti.frameResize","height":640}'), messages.canvasMessage],
        ]}
      />
      <ReferenceTable
        id="messages-in"
        caption={messages.messagesInCaption}
        columns={[messages.columnMessage, messages.columnEffect]}
        rows={[
          ['go', message(`{"fault-lines":1,"type":"go","step":"${last}"}`), messages.goMessage],
          ['next', message('{"fault-lines":1,"type":"next"}'), messages.oneStepOn],
          ['previous', message('{"fault-lines":1,"type":"previous"}'), messages.oneStepBack],
          ['theme', message('{"fault-lines":1,"type":"theme","theme":"dark"}'), messages.themeMessage],
        ]}
      />
    </>
  );
}
