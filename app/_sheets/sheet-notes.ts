import { type Citation, shortReference } from '../../stories/citations/citation-marks';
import { parseReference } from '../../stories/citations/source-reference';
import type { Story } from '../../stories/model/story';

/** The note of a sheet: its number from 1, its id, and the work in few words. */
export type SheetNote = Citation & { number: number; id: string; label: string };

/** Numbers a sheet’s references in the order in which they are asked for; the same reference keeps its number. */
export class SheetNotes {
  readonly notes: SheetNote[] = [];

  constructor(
    private readonly story: Story,
    private readonly sheet: string,
  ) {}

  /** The note of a reference such as `kramer2006 ¶13`. */
  noteOf(reference: string): SheetNote {
    const citation = parseReference(reference);
    const known = this.notes.find(({ key, locator }) => key === citation.key && locator === citation.locator);
    if (known) return known;
    const source = this.story.sources.find(({ id }) => id === citation.key);
    const number = this.notes.length + 1;
    const label = source ? shortReference(source) : citation.key;
    const note = { ...citation, number, id: `${this.sheet}-note-${number}`, label };
    this.notes.push(note);
    return note;
  }
}
