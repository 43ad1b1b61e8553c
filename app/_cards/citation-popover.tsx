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
import * as messages from '#messages/step';
import { href } from '../_site/urls/urls';
import { useStory } from '../_story/story-context';
import { Button } from '../_ui/button';
import { tabsOut } from '../_ui/dialog/tab-out';
import styles from './citation-popover.module.css';
import { popoverPosition } from './popover-position';
import { supportsPopover, useLightDismissFallback } from './popover-support';
import { useCards } from './use-cards';

type MarkNote = { number: string; source: string; title: string; work: string };

const MARK_SELECTOR = 'a.cite';
/** Attributes that make a button of a citation mark. */
const BUTTON_ATTRIBUTES = ['role', 'aria-haspopup', 'aria-expanded'];

/** The note of a citation mark, from the step’s list of sources. */
function readMarkNote(mark: HTMLAnchorElement): MarkNote | null {
  const entry = document.getElementById(decodeURIComponent(mark.hash.slice(1)));
  const source = entry?.dataset.source;
  if (!entry || !source) return null;
  const title = entry.querySelector('a')?.textContent ?? '';
  const work = (entry.textContent ?? '').slice(title.length);
  return { number: mark.textContent ?? '', source, title, work };
}

/**
 * The popover that a citation mark opens: one for all marks of a column of prose. Its text is from the step’s list of
 * sources, to which the mark links without scripts.
 */
export function CitationPopover({
  column,
  readingTop,
}: {
  column: RefObject<HTMLElement | null>;
  /** Top of the area that the popover may cover, pixels of the window. */
  readingTop: () => number;
}) {
  const popover = useRef<HTMLDivElement>(null);
  const mark = useRef<HTMLAnchorElement | null>(null);
  const [note, setNote] = useState<MarkNote | null>(null);
  const [isPrefetching, setIsPrefetching] = useState(false);
  const cards = useCards(useStory().id, note?.source ?? (isPrefetching ? 'near' : ''));
  const reference = note && typeof cards !== 'string' ? cards.sources[note.source]?.html : undefined;

  const isOpen = useCallback(() => popover.current?.hasAttribute('data-open') ?? false, []);
  const handleClosed = useCallback(() => {
    if (!isOpen()) return;
    popover.current?.removeAttribute('data-open');
    mark.current?.setAttribute('aria-expanded', 'false');
    const { activeElement } = document;
    const hasLostFocus =
      !activeElement || activeElement === document.body || popover.current?.contains(activeElement);
    if (hasLostFocus) mark.current?.focus({ preventScroll: true });
    setNote(null);
  }, [isOpen]);
  const close = useCallback(() => {
    if (!supportsPopover()) handleClosed();
    else if (popover.current?.matches(':popover-open')) popover.current.hidePopover();
  }, [handleClosed]);
  useLightDismissFallback(popover, note !== null, close);

  useEffect(() => {
    const element = column.current;
    if (!element) return;
    const marks = [...element.querySelectorAll(MARK_SELECTOR)];
    for (const link of marks) {
      link.setAttribute('role', 'button');
      link.setAttribute('aria-haspopup', 'dialog');
    }
    const markAt = ({ target }: Event) =>
      target instanceof Element ? target.closest<HTMLAnchorElement>(MARK_SELECTOR) : null;
    let closing: HTMLAnchorElement | null = null;
    const rememberOpenMark = (event: Event) => {
      // light dismiss closes the popover at pointerdown; the click that follows on its mark must not open it again
      closing = isOpen() ? mark.current : null;
      if (closing !== markAt(event)) closing = null;
    };
    const open = (event: Event): void => {
      const link = markAt(event);
      const markNote = link && readMarkNote(link);
      if (!link || !markNote) return;
      event.preventDefault();
      if (closing === link) {
        closing = null;
        close();
        return;
      }
      mark.current?.setAttribute('aria-expanded', 'false');
      mark.current = link;
      setNote({ ...markNote });
    };
    const onClick = (event: globalThis.MouseEvent) => {
      if (!event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey) open(event);
    };
    const onKey = (event: globalThis.KeyboardEvent) => {
      if (event.key === ' ') open(event);
    };
    // fetches the references when a pointer or the focus reaches a mark
    const prefetch = (event: Event) => markAt(event) && setIsPrefetching(true);
    element.addEventListener('pointerover', prefetch);
    element.addEventListener('focusin', prefetch);
    element.addEventListener('pointerdown', rememberOpenMark);
    element.addEventListener('click', onClick);
    element.addEventListener('keydown', onKey);
    return () => {
      // without the popover the marks are links again, as served
      for (const link of marks) for (const name of BUTTON_ATTRIBUTES) link.removeAttribute(name);
      element.removeEventListener('pointerover', prefetch);
      element.removeEventListener('focusin', prefetch);
      element.removeEventListener('pointerdown', rememberOpenMark);
      element.removeEventListener('click', onClick);
      element.removeEventListener('keydown', onKey);
    };
  }, [column, close, isOpen]);

  useLayoutEffect(() => {
    const element = popover.current;
    const link = mark.current;
    if (!note || !element || !link) return;
    element.dataset.open = supportsPopover() ? 'above' : 'within';
    if (supportsPopover() && !element.matches(':popover-open')) element.showPopover();
    link.setAttribute('aria-expanded', 'true');
    element.focus({ preventScroll: true });
    const onScroll = () => {
      const { top, bottom } = link.getBoundingClientRect();
      if (bottom < readingTop() || top > window.innerHeight) close();
    };
    window.addEventListener('scroll', onScroll, { passive: true });
    return () => window.removeEventListener('scroll', onScroll);
  }, [note, readingTop, close]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the reference makes the popover taller
  useLayoutEffect(() => {
    const element = popover.current;
    const link = mark.current;
    if (!note || !element || !link) return;
    const { left: start = 0, right: end = 0 } = column.current?.getBoundingClientRect() ?? {};
    const { left, top } = popoverPosition(
      link.getBoundingClientRect(),
      { width: element.offsetWidth, height: element.offsetHeight },
      { left: start, top: readingTop(), right: end, bottom: window.innerHeight },
    );
    // positioned in the page, so that it scrolls with its mark
    Object.assign(element.style, { left: '0', top: '0' });
    const origin = element.getBoundingClientRect();
    element.style.left = `${left - origin.left}px`;
    element.style.top = `${top - origin.top}px`;
  }, [note, reference, column, readingTop]);

  const onToggle = (event: ToggleEvent<HTMLDivElement>) => {
    // it may have been opened again for another mark
    if (event.newState === 'closed' && !popover.current?.matches(':popover-open')) handleClosed();
  };

  const leaveByTab = (event: KeyboardEvent<HTMLDivElement>) => {
    if (!tabsOut(event, event.currentTarget)) return;
    // the browser then moves on from the mark
    close();
    mark.current?.focus({ preventScroll: true });
  };

  return (
    <div
      ref={popover}
      className={styles.popover}
      popover="auto"
      role="dialog"
      aria-labelledby="citation-note-title"
      tabIndex={-1}
      onToggle={onToggle}
      onKeyDown={leaveByTab}
    >
      <p className={styles.head}>
        <b id="citation-note-title">
          <span>{note?.number}</span> <span>{note?.title}</span>
        </b>
        <Button variant="icon" className={styles.close} aria-label={messages.closeTheNote} onClick={close}>
          <svg viewBox="0 0 16 16" width="12" height="12" aria-hidden="true">
            <path d="M2 2l12 12M14 2L2 14" stroke="currentColor" strokeWidth="1.8" />
          </svg>
        </Button>
      </p>
      {reference ? (
        // biome-ignore lint/security/noDangerouslySetInnerHtml: made by the citation processor from our own data
        <p dangerouslySetInnerHTML={{ __html: reference }} />
      ) : (
        <p>{note?.work}</p>
      )}
      <p>
        <a href={href(`/sources/#${note?.source ?? ''}`)}>{messages.allSources}</a>
      </p>
    </div>
  );
}
