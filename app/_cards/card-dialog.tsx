'use client';

import { type KeyboardEvent, type MouseEvent, useCallback, useEffect, useRef } from 'react';
import type { FeatureId } from '../../geo/atlas/feature-schema';
import { layers } from '../../geo/atlas/layers';
import type { CardsFile } from '../../stories/describe/cards';
import type { Storyboard } from '../../stories/model/storyboard';
import { href } from '../_site/urls/urls';
import { useCloseOnEscape } from '../_ui/close-on-escape';
import { Card, PersonCard } from './card';
import styles from './card-dialog.module.css';
import { leavingBy } from './tab-out';
import { useCards } from './use-cards';

/** Whose card is asked for: a person’s by the name in the text, or that of the first of some things on the map. */
export type Asked =
  | { kind: 'person'; id: string; name: string }
  | { kind: 'features'; ids: readonly FeatureId[] };

type CardDialogProps = {
  story: Storyboard;
  /** Step that is being read, from 0. */
  at: number;
  asked: Asked | null;
  /** Asks for another card in place of this one; null closes it. */
  onAsk: (asked: Asked | null) => void;
  onGo: (step: string) => void;
  /** Whether it comes from below in windows of any shape. */
  sheet?: boolean;
};

/** Windows in which the map stands above the prose: there a card comes from below, and over everything. */
const SHEET = '(max-aspect-ratio: 1 / 1), (max-width: 559px)';

const capital = (text: string) => text.slice(0, 1).toUpperCase() + text.slice(1);

function headOf(story: Storyboard, cards: CardsFile | null, asked: Asked): { kicker: string; title: string } {
  if (asked.kind === 'person')
    return { kicker: 'People', title: cards?.people[asked.id]?.name ?? asked.name };
  const [id = ''] = asked.ids;
  const feature = story.features.find((row) => row.id === id);
  return {
    kicker: feature ? layers[feature.layer].title : '',
    title: cards?.features[id]?.title ?? capital(feature?.name ?? ''),
  };
}

/** One card at a time: beside the map’s right edge on wide windows, as a sheet from below on phones. */
export function CardDialog({ story, at, asked, onAsk, onGo, sheet = false }: CardDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const opener = useRef<HTMLElement | null>(null);
  const isModal = useRef(false);
  const wanted = asked ? JSON.stringify(asked) : '';
  const cards = useCards(story.id, wanted);
  const file = typeof cards === 'string' ? null : cards;

  useEffect(() => {
    const element = dialog.current;
    if (!element) return;
    if (!wanted) return element.close();
    const { activeElement } = document;
    if (activeElement instanceof HTMLElement && !element.contains(activeElement)) {
      opener.current = activeElement === document.body ? null : activeElement;
    }
    if (!element.open) {
      isModal.current = sheet || window.matchMedia(SHEET).matches;
      if (isModal.current) element.showModal();
      else element.show();
    }
    element.scrollTop = 0;
    heading.current?.focus({ preventScroll: true });
  }, [wanted, sheet]);

  const close = useCallback(() => onAsk(null), [onAsk]);

  const onClosed = useCallback(() => {
    // it may have opened again since
    if (dialog.current?.open) return;
    // to where one came from; whoever came with a mouse from the map, to the list of what it shows
    const back = opener.current ?? document.querySelector<HTMLElement>('[data-shown-list]');
    if (back?.isConnected) back.focus({ preventScroll: true });
    close();
  }, [close]);

  useCloseOnEscape(asked !== null, close);

  const onKeyDown = (event: KeyboardEvent<HTMLDialogElement>) => {
    if (isModal.current || !leavingBy(event, event.currentTarget)) return;
    // the browser goes on from there
    opener.current?.focus({ preventScroll: true });
  };

  const onClick = (event: MouseEvent<HTMLDialogElement>) => {
    // what lies behind a sheet is the dialog’s own backdrop
    if (event.target === dialog.current && isModal.current) close();
  };

  const go = (step: string) => {
    if (isModal.current) close();
    onGo(step);
  };

  const head = asked && headOf(story, file, asked);
  const shared = file && { story, sources: file.sources, at, onGo: go };
  const [first = '', ...others] = asked?.kind === 'features' ? asked.ids : [];
  const feature = file?.features[first];
  const person = asked?.kind === 'person' ? file?.people[asked.id] : undefined;
  return (
    <dialog
      ref={dialog}
      className={styles.dialog}
      data-sheet={sheet || undefined}
      aria-labelledby="card-title"
      aria-busy={cards === 'loading'}
      onClose={onClosed}
      onKeyDown={onKeyDown}
      onClick={onClick}
    >
      <div className={styles.inside}>
        <div className={styles.head}>
          <p className={styles.kicker}>{head?.kicker}</p>
          <button type="button" className={styles.close} aria-label="Close the card" onClick={close}>
            <svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true">
              <path d="M2 2l12 12M14 2L2 14" stroke="currentColor" strokeWidth="1.8" />
            </svg>
          </button>
        </div>
        <h2 ref={heading} id="card-title" className={styles.title} tabIndex={-1}>
          {head?.title}
        </h2>
        {shared && feature && <Card card={feature} {...shared} />}
        {shared && person && <PersonCard card={person} {...shared} />}
        {cards === 'loading' && <p className={styles.quiet}>One moment …</p>}
        {cards === 'missing' && (
          <p className={styles.quiet}>
            <span>This card could not be fetched. What the story rests on stands under</span>{' '}
            <a href={href('/sources/')}>Sources</a>
            <span>.</span>
          </p>
        )}
        {file && others.length > 0 && (
          <div className={styles.also}>
            <h3>Also here</h3>
            <ul>
              {others.map((id) => (
                <li key={id}>
                  <button
                    type="button"
                    onClick={() =>
                      onAsk({ kind: 'features', ids: [id, first, ...others.filter((other) => other !== id)] })
                    }
                  >
                    <span>{file.features[id]?.title}</span> <span>{file.features[id]?.layer}</span>
                  </button>
                </li>
              ))}
            </ul>
          </div>
        )}
      </div>
    </dialog>
  );
}
