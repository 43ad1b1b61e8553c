import * as messages from '#messages/teach';
import { RichText } from '../_ui/text/rich-text';
import { TEXT_TAGS } from '../_ui/text/text-tags';
import { ReferenceTable } from './reference-table';

/** What the platforms call themselves, in every language. */
const NAMES = {
  moodle: 'Moodle',
  canvas: 'Canvas',
  blackboard: 'Blackboard Ultra',
  wordpress: 'WordPress',
  pressbooks: 'Pressbooks',
};

/** How to embed on common platforms, and suitable sizes. */
export function Platforms() {
  return (
    <>
      <p>{messages.platforms}</p>
      <ReferenceTable
        id="sizes-by-platform"
        caption={messages.pasteCaption}
        columns={[messages.columnPlatform, messages.columnWhere, messages.columnSize]}
        rows={[
          ['moodle', NAMES.moodle, messages.moodleWhere, '100 % × 560'],
          ['canvas', NAMES.canvas, messages.canvasWhere, '100 % × 560'],
          ['blackboard', NAMES.blackboard, messages.blackboardWhere, '100 % × 640'],
          ['wordpress', NAMES.wordpress, messages.wordpressWhere, '100 % × 560'],
          ['pressbooks', NAMES.pressbooks, messages.pressbooksWhere, '100 % × 640'],
          ['plain', messages.ownPage, messages.ownPageWhere, messages.ownPageSize],
        ]}
      />
      <h3>{NAMES.moodle}</h3>
      <p>{messages.moodle}</p>
      <h3>{NAMES.canvas}</h3>
      <p>
        <RichText text={messages.canvas} tags={TEXT_TAGS} />
      </p>
      <h3>{NAMES.blackboard}</h3>
      <p>{messages.blackboard}</p>
      <h3>{NAMES.wordpress}</h3>
      <p>{messages.wordpress}</p>
      <h3>{NAMES.pressbooks}</h3>
      <p>{messages.pressbooks}</p>
      <h3>{messages.ownPage}</h3>
      <p>{messages.ownPageAdvice}</p>
    </>
  );
}
