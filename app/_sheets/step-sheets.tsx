import * as messages from '#messages/handout';
import type { Story } from '../../stories/model/story';
import { sheetsInStep } from '../../stories/sheets/sheets';
import { href } from '../_site/urls/urls';
import { SheetPicture } from './sheet-picture';
import styles from './step-sheets.module.css';

/** Path of a sheet’s own page, or without a sheet of the list of them. */
export const sheetPath = (story: string, sheet?: string): `/${string}` =>
  `/stories/${story}/sheets/${sheet ? `${sheet}/` : ''}`;

/**
 * The sheets of a step, each as a picture with its title and a link to its table. They are closed in the story, where a
 * picture that nobody asks for would weigh on every reader, and open in frames and talks.
 */
export function StepSheets({
  story,
  step,
  isOpen,
  linkTarget,
}: {
  story: Story;
  step: string;
  isOpen: boolean;
  /** Attributes of links, which in embeds open a new tab. */
  linkTarget: { target?: string; rel?: string };
}) {
  return sheetsInStep(story, step).map((sheet) => (
    <details key={sheet.content.id} className={styles.sheet} data-sheet={sheet.content.id} open={isOpen}>
      <summary>{sheet.content.title}</summary>
      <SheetPicture story={story.id} sheet={sheet} form="narrow" />
      <a href={href(sheetPath(story.id, sheet.content.id))} {...linkTarget}>
        {messages.tableLink}
      </a>
    </details>
  ));
}
