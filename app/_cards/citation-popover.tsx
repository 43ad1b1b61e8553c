'use client';

import {
  type KeyboardEvent,
  type RefObject,
  type ToggleEvent,
  useCallback,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { href } from '../_site/urls/urls';
import styles from './citation-popover.module.css';
import { placeNote } from './popover-position';
import { hasPopovers, useClosedByHand } from './popover-support';
import { leavingBy } from './tab-out';
import { useCards } from './use-cards';

type Note = { number: string; source: string; title: string; work: string };

const MARK = 'a.cite';
/** What makes a button of a mark. */
const BUTTON = ['role', 'aria-haspopup', 'aria-expanded'];

/** What a step’s list of sources says of a mark. */
function noteOf(mark: HTMLAnchorElement): Note | null {
  const entry = document.getElementById(decodeURIComponent(mark.hash.slice(1)));
  const source = entry?.dataset.source;
  if (!entry || !source) return null;
  const work = entry.querySelector('span')?.textContent ?? '';
  const title = (entry.textContent ?? '').slice(0, -work.length || undefined);
  return { number: mark.textContent ?? '', source, title, work };
}

/**
 * The small note that a citation mark opens beside itself: one for all marks of a column of prose. Without
 * scripts a mark leads to its step’s list of sources, from which the note takes its words.
 */
export function CitationNote({
  story,
  column,
  readingTop,
}: {
  /** Id of the story. */
  story: string;
  column: RefObject<HTMLElement | null>;
  /** Top of what notes may cover, in the window’s pixels. */
  readingTop: () => number;
}) {
  const box = useRef<HTMLDivElement>(null);
  const mark = useRef<HTMLAnchorElement | null>(null);
  const [note, setNote] = useState<Note | null>(null);
  const [near, setNear] = useState(false);
  const cards = useCards(story, note?.source ?? (near ? 'near' : ''));
  const reference = note && typeof cards !== 'string' ? cards.sources[note.source]?.html : undefined;

  const isOpen = useCallback(() => box.current?.hasAttribute('data-open') ?? false, []);
  const onClosed = useCallback(() => {
    if (!isOpen()) return;
    box.current?.removeAttribute('data-open');
    mark.current?.setAttribute('aria-expanded', 'false');
    const { activeElement } = document;
    const lost = !activeElement || activeElement === document.body || box.current?.contains(activeElement);
    if (lost) mark.current?.focus({ preventScroll: true });
    setNote(null);
  }, [isOpen]);
  const close = useCallback(() => {
    if (!hasPopovers()) onClosed();
    else if (box.current?.matches(':popover-open')) box.current.hidePopover();
  }, [onClosed]);
  useClosedByHand(box, note !== null, close);

  useEffect(() => {
    const element = column.current;
    if (!element) return;
    const marks = [...element.querySelectorAll(MARK)];
    for (const link of marks) {
      link.setAttribute('role', 'button');
      link.setAttribute('aria-haspopup', 'dialog');
    }
    const markAt = ({ target }: Event) =>
      target instanceof Element ? target.closest<HTMLAnchorElement>(MARK) : null;
    let closing: HTMLAnchorElement | null = null;
    const onDown = (event: Event) => {
      // a press outside closes the note before the click comes, and that click must not open it again
      closing = isOpen() ? mark.current : null;
      if (closing !== markAt(event)) closing = null;
    };
    const open = (event: Event): void => {
      const link = markAt(event);
      const found = link && noteOf(link);
      if (!link || !found) return;
      event.preventDefault();
      if (closing === link) {
        closing = null;
        close();
        return;
      }
      mark.current?.setAttribute('aria-expanded', 'false');
      mark.current = link;
      setNote({ ...found });
    };
    const onClick = (event: globalThis.MouseEvent) => {
      if (!event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey) open(event);
    };
    const onKey = (event: globalThis.KeyboardEvent) => {
      if (event.key === ' ') open(event);
    };
    // whoever comes near a mark will want its reference
    const onNear = (event: Event) => markAt(event) && setNear(true);
    element.addEventListener('pointerover', onNear);
    element.addEventListener('focusin', onNear);
    element.addEventListener('pointerdown', onDown);
    element.addEventListener('click', onClick);
    element.addEventListener('keydown', onKey);
    return () => {
      // without the note a mark is the link to its source that it is served as
      for (const link of marks) for (const name of BUTTON) link.removeAttribute(name);
      element.removeEventListener('pointerover', onNear);
      element.removeEventListener('focusin', onNear);
      element.removeEventListener('pointerdown', onDown);
      element.removeEventListener('click', onClick);
      element.removeEventListener('keydown', onKey);
    };
  }, [column, close, isOpen]);

  useLayoutEffect(() => {
    const element = box.current;
    const link = mark.current;
    if (!note || !element || !link) return;
    element.dataset.open = hasPopovers() ? 'above' : 'within';
    if (hasPopovers() && !element.matches(':popover-open')) element.showPopover();
    link.setAttribute('aria-expanded', 'true');
    element.focus({ preventScroll: true });
    const onScroll = () => {
      const { top, bottom } = link.getBoundingClientRect();
      if (bottom < readingTop() || top > window.innerHeight) close();
    };
    window.addEventListener('scroll', onScroll, { passive: true });
    return () => window.removeEventListener('scroll', onScroll);
  }, [note, readingTop, close]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the reference makes the note taller
  useLayoutEffect(() => {
    const element = box.current;
    const link = mark.current;
    if (!note || !element || !link) return;
    const { left: start = 0, right: end = 0 } = column.current?.getBoundingClientRect() ?? {};
    const { left, top } = placeNote(
      link.getBoundingClientRect(),
      { width: element.offsetWidth, height: element.offsetHeight },
      { left: start, top: readingTop(), right: end, bottom: window.innerHeight },
    );
    // it belongs to the page, and scrolls with its mark
    Object.assign(element.style, { left: '0', top: '0' });
    const origin = element.getBoundingClientRect();
    element.style.left = `${left - origin.left}px`;
    element.style.top = `${top - origin.top}px`;
  }, [note, reference, column, readingTop]);

  const onToggle = (event: ToggleEvent<HTMLDivElement>) => {
    // it may have opened again, for another mark
    if (event.newState === 'closed' && !box.current?.matches(':popover-open')) onClosed();
  };

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    if (!leavingBy(event, event.currentTarget)) return;
    // the browser goes on from the mark
    close();
    mark.current?.focus({ preventScroll: true });
  };

  return (
    <div
      ref={box}
      className={styles.note}
      popover="auto"
      role="dialog"
      aria-labelledby="citation-note-title"
      tabIndex={-1}
      onToggle={onToggle}
      onKeyDown={onKeyDown}
    >
      <p className={styles.head}>
        <b id="citation-note-title">
          <span>{note?.number}</span> <span>{note?.title}</span>
        </b>
        <button type="button" className={styles.close} aria-label="Close the note" onClick={close}>
          <svg viewBox="0 0 16 16" width="12" height="12" aria-hidden="true">
            <path d="M2 2l12 12M14 2L2 14" stroke="currentColor" strokeWidth="1.8" />
          </svg>
        </button>
      </p>
      {reference ? (
        // biome-ignore lint/security/noDangerouslySetInnerHtml: made by the citation processor from our own data
        <p dangerouslySetInnerHTML={{ __html: reference }} />
      ) : (
        <p>{note?.work}</p>
      )}
      <p>
        <a href={href(`/sources/#${note?.source ?? ''}`)}>All sources</a>
      </p>
    </div>
  );
}
