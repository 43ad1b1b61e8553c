import * as messages from '#messages/teach';
import { ReferenceTable } from './reference-table';

const name = (text: string) => <code key={text}>{text}</code>;

/** Attributes, events and methods of the loader’s element; `story` is the one that it shows unless told another. */
export function LoaderReference({ story }: { story: string }) {
  return (
    <>
      <ReferenceTable
        id="loader-attributes"
        caption={messages.attributesCaption}
        columns={[messages.columnAttribute, messages.columnMeaning]}
        rows={[
          ['site', name('site'), messages.siteMeaning],
          ['story', name('story'), messages.storyMeaning({ story })],
          ['chapter', name('chapter'), messages.chapterMeaning],
          [
            'query',
            <span key="query">
              <code>from</code>, <code>to</code>, <code>start</code>, <code>mode</code>, <code>theme</code>,{' '}
              <code>predict</code>
            </span>,
            messages.queryMeaning,
          ],
          ['height', name('height'), messages.heightMeaning],
          ['width', name('width'), messages.widthMeaning],
          ['load', name('load'), messages.loadMeaning],
          ['title', name('title'), messages.titleMeaning],
        ]}
      />
      <ReferenceTable
        id="loader-events"
        caption={messages.eventsCaption}
        columns={[messages.columnEvent, messages.columnWhen]}
        rows={[
          ['ready', name('fault-lines-ready'), messages.readyEvent],
          ['step', name('fault-lines-step'), messages.stepEvent],
          ['answer', name('fault-lines-answer'), messages.answerEvent],
          ['complete', name('fault-lines-complete'), messages.completeEvent],
          ['resize', name('fault-lines-resize'), messages.resizeEvent],
        ]}
      />
      <ReferenceTable
        id="loader-methods"
        caption={messages.methodsCaption}
        columns={[messages.columnMethod, messages.columnEffect]}
        rows={[
          ['go', name('go(step)'), messages.goMethod],
          ['next', name('next()'), messages.oneStepOn],
          ['previous', name('previous()'), messages.oneStepBack],
        ]}
      />
    </>
  );
}
