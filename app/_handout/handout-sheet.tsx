import * as messages from '#messages/handout';
import type { Story } from '../../stories/model/story';
import type { Sheet } from '../../stories/sheets/sheets';
import { SheetBody } from '../_sheets/sheet-body';
import { SheetPicture } from '../_sheets/sheet-picture';
import { href } from '../_site/urls/urls';
import styles from './handout.module.css';
import sheetStyles from './handout-sheet.module.css';
import stepStyles from './handout-step.module.css';

/** A sheet for a class in the handout; its sources are in the handout’s list. */
export function HandoutSheet({ story, sheet }: { story: Story; sheet: Sheet }) {
  const { id, title, lead } = sheet.content;
  return (
    <article className={`${stepStyles.step} ${sheetStyles.sheet}`} aria-labelledby={`sheet-${id}`}>
      <p className={styles.kicker}>{messages.sheetKicker}</p>
      <h3 id={`sheet-${id}`}>{title}</h3>
      <p className={stepStyles.claim}>{lead}</p>
      <div className={sheetStyles.picture}>
        <SheetPicture story={story.id} sheet={sheet} form="narrow" isOnPaper />
      </div>
      <SheetBody
        {...{ story, sheet, level: 'h4' }}
        stepHref={(step) => href(`/stories/${story.id}/#${step}`)}
        sourceHref={(key) => `#source-${key}`}
      />
    </article>
  );
}
