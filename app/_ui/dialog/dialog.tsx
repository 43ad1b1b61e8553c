import {
  type ComponentProps,
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  type RefObject,
  type SyntheticEvent,
  useId,
  useLayoutEffect,
  useRef,
} from 'react';
import * as messages from '#messages/site';
import { useCloseOnEscape } from '../close-on-escape';
import styles from './dialog.module.css';
import { tabsOut } from './tab-out';

type DialogProps = Omit<ComponentProps<'dialog'>, 'open' | 'title' | 'ref' | 'onCancel' | 'onClose'> & {
  /** Heads and names the dialog, with a button that closes it. Without it `aria-label` or `aria-labelledby` names it. */
  title?: string;
  /** Between the title and the button that closes the dialog. */
  besideTitle?: ReactNode;
  /** In the head, after them. */
  belowTitle?: ReactNode;
  ref?: RefObject<HTMLDialogElement | null>;
  isOpen?: boolean;
  /** Whether the page behind it is out of reach, asked whenever it opens. By default it is. */
  isModal?: () => boolean;
  /** Whether a press beside a modal dialog closes it; what is in the dialog must then reach its edges. */
  hasLightDismiss?: boolean;
  /** Names what the dialog shows, where that changes while it is open: focus returns to what had it at the change. */
  contentKey?: string;
  /** The element that gets the focus at the end where none had it before. */
  focusFallback?: () => HTMLElement | null;
  onClose: () => void;
};

/** The focused element of the page outside a dialog; null if there is none. */
function focusedOutside(dialog: HTMLElement): HTMLElement | null {
  const { activeElement } = document;
  return activeElement instanceof HTMLElement &&
    activeElement !== document.body &&
    !dialog.contains(activeElement)
    ? activeElement
    : null;
}

/**
 * A dialog of the page: open while it is rendered with `isOpen`. `onClose` is called when the reader wants it closed, by
 * the button, by Escape or beside it. When it closes or is removed, focus returns to what had it before.
 */
export function Dialog({
  title,
  besideTitle,
  belowTitle,
  ref,
  isOpen = true,
  isModal,
  hasLightDismiss = false,
  contentKey,
  focusFallback,
  onClose,
  className = '',
  children,
  onKeyDown,
  ...props
}: DialogProps) {
  const ownRef = useRef<HTMLDialogElement>(null);
  const dialog = ref ?? ownRef;
  const opener = useRef<HTMLElement | null>(null);
  const isOpenedAsModal = useRef(false);
  const latest = useRef({ isModal, focusFallback });
  latest.current = { isModal, focusFallback };
  const titleId = useId();

  // biome-ignore lint/correctness/useExhaustiveDependencies: the opener is looked up anew for other content
  useLayoutEffect(() => {
    const element = dialog.current;
    if (isOpen && element && !element.contains(document.activeElement))
      opener.current = focusedOutside(element);
  }, [dialog, isOpen, contentKey]);

  useLayoutEffect(() => {
    const element = dialog.current;
    if (!isOpen || !element) return;
    isOpenedAsModal.current = latest.current.isModal?.() ?? true;
    if (isOpenedAsModal.current) element.showModal();
    else element.show();
    return () => {
      element.close();
      const focusTarget = opener.current ?? latest.current.focusFallback?.();
      if (focusTarget?.isConnected) focusTarget.focus({ preventScroll: true });
    };
  }, [dialog, isOpen]);

  useCloseOnEscape(isOpen, onClose);

  const handleKeyDown = (event: KeyboardEvent<HTMLDialogElement>) => {
    onKeyDown?.(event);
    if (!isOpenedAsModal.current) {
      // the browser then moves on from the opener
      if (tabsOut(event, event.currentTarget)) opener.current?.focus({ preventScroll: true });
      return;
    }
    // sooner than the browser: WebKit’s search fields would use the key, and a held key would close the next dialog too
    if (event.key !== 'Escape' || event.nativeEvent.isComposing || event.defaultPrevented) return;
    event.preventDefault();
    if (!event.repeat) onClose();
  };
  /** The browser wants it closed, by other means than keys. */
  const handleCancel = (event: SyntheticEvent) => {
    // a field inside the dialog may dispatch `cancel` too
    if (event.target !== dialog.current) return;
    event.preventDefault();
    onClose();
  };
  const handleClose = () => {
    // the event comes late, when the dialog may have been opened again
    if (isOpen && !dialog.current?.open) onClose();
  };
  const closeBeside = (event: MouseEvent) => {
    // a click on the backdrop has the dialog itself as its target
    if (hasLightDismiss && isOpenedAsModal.current && event.target === dialog.current) onClose();
  };
  return (
    <dialog
      ref={dialog}
      className={`${styles.dialog} ${className}`}
      aria-labelledby={title === undefined ? undefined : titleId}
      {...props}
      onKeyDown={handleKeyDown}
      onClick={closeBeside}
      onCancel={handleCancel}
      onClose={handleClose}
    >
      {title !== undefined && (
        <div className={styles.head} data-head>
          <h2 id={titleId}>{title}</h2>
          {besideTitle}
          <button type="button" className={styles.close} onClick={onClose}>
            {messages.close}
          </button>
          {belowTitle}
        </div>
      )}
      {children}
    </dialog>
  );
}
