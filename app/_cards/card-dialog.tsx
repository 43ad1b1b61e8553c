import { useEffect, useRef } from 'react';
import * as messages from '#messages/step';
import { layers } from '../../geo/atlas/layers';
import type { FeatureId } from '../../geo/atlas/schema/feature-schema';
import type { CardTarget } from '../../stories/citations/render-prose';
import type { CardsFile } from '../../stories/describe/cards';
import type { Storyboard } from '../../stories/model/storyboard';
import { href } from '../_site/urls/urls';
import { useStory } from '../_story/story-context';
import { Button } from '../_ui/button';
import { Dialog } from '../_ui/dialog/dialog';
import { FeatureCard, PersonCardContent, TermCardContent } from './card';
import styles from './card-dialog.module.css';
import { useCards } from './use-cards';

/** The card to open: a person’s or a term’s, named as in the text, or that of the first of some features. */
export type CardRequest = (CardTarget & { name: string }) | { kind: 'features'; ids: readonly FeatureId[] };

type CardDialogProps = {
  request: CardRequest | null;
  /** Requests another card in place of this one; null closes it. */
  onRequest: (request: CardRequest | null) => void;
  onGo: (step: string) => void;
  /** Whether the card is a sheet at the bottom in all windows. */
  isSheet?: boolean;
};

/** Media query of windows with the map above the prose, where a card is a modal sheet at the bottom. */
const SHEET_QUERY = '(max-aspect-ratio: 1 / 1), (max-width: 559px)';

const capitalize = (text: string) => text.slice(0, 1).toUpperCase() + text.slice(1);

function cardHeading(
  story: Storyboard,
  cards: CardsFile | null,
  request: CardRequest,
): { kicker: string; title: string } {
  if (request.kind === 'person')
    return { kicker: messages.people, title: cards?.people[request.id]?.name ?? request.name };
  if (request.kind === 'term')
    return { kicker: messages.glossary, title: cards?.terms[request.id]?.term ?? capitalize(request.name) };
  const [id = ''] = request.ids;
  const feature = story.features.find((row) => row.id === id);
  return {
    kicker: feature ? layers[feature.layer].title : '',
    title: cards?.features[id]?.title ?? capitalize(feature?.name ?? ''),
  };
}

/** The dialog with the current card: at the map’s right edge in wide windows, a sheet at the bottom on phones. */
export function CardDialog({ request, onRequest, onGo, isSheet = false }: CardDialogProps) {
  const story = useStory();
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const requestKey = request ? JSON.stringify(request) : '';
  const cards = useCards(story.id, requestKey);
  const file = typeof cards === 'string' ? null : cards;

  useEffect(() => {
    if (!requestKey) return;
    if (dialog.current) dialog.current.scrollTop = 0;
    heading.current?.focus({ preventScroll: true });
  }, [requestKey]);

  const close = () => onRequest(null);

  const goToStep = (step: string) => {
    if (dialog.current?.matches(':modal')) close();
    onGo(step);
  };

  const cardHead = request && cardHeading(story, file, request);
  const sharedProps = file && { sources: file.sources, onGo: goToStep };
  const [first = '', ...others] = request?.kind === 'features' ? request.ids : [];
  const feature = file?.features[first];
  const person = request?.kind === 'person' ? file?.people[request.id] : undefined;
  const term = request?.kind === 'term' ? file?.terms[request.id] : undefined;
  return (
    <Dialog
      ref={dialog}
      isOpen={request !== null}
      isModal={() => isSheet || window.matchMedia(SHEET_QUERY).matches}
      hasLightDismiss
      contentKey={requestKey}
      // after a click on the map
      focusFallback={() => document.querySelector<HTMLElement>('[data-shown-list]')}
      className={styles.dialog}
      data-sheet={isSheet || undefined}
      aria-labelledby="card-title"
      aria-busy={cards === 'loading'}
      onClose={close}
    >
      <div className={styles.content}>
        <div className={styles.head}>
          <p className={styles.kicker}>{cardHead?.kicker}</p>
          <Button variant="icon" className={styles.close} aria-label={messages.closeTheCard} onClick={close}>
            <svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true">
              <path d="M2 2l12 12M14 2L2 14" stroke="currentColor" strokeWidth="1.8" />
            </svg>
          </Button>
        </div>
        <h2 ref={heading} id="card-title" className={styles.title} tabIndex={-1}>
          {cardHead?.title}
        </h2>
        {sharedProps && feature && <FeatureCard card={feature} {...sharedProps} />}
        {sharedProps && person && <PersonCardContent card={person} {...sharedProps} />}
        {sharedProps && term && <TermCardContent card={term} {...sharedProps} />}
        {cards === 'loading' && <p className={styles.message}>{messages.oneMoment}</p>}
        {cards === 'missing' && (
          <p className={styles.message}>
            <span>{messages.cardFailed}</span> <a href={href('/sources/')}>{messages.sources}</a>
            <span>.</span>
          </p>
        )}
        {file && others.length > 0 && (
          <div className={styles.otherFeatures}>
            <h3>{messages.alsoHere}</h3>
            <ul>
              {others.map((id) => (
                <li key={id}>
                  <Button
                    variant="link"
                    onClick={() =>
                      onRequest({
                        kind: 'features',
                        ids: [id, first, ...others.filter((other) => other !== id)],
                      })
                    }
                  >
                    <span>{file.features[id]?.title}</span> <span>{file.features[id]?.layer}</span>
                  </Button>
                </li>
              ))}
            </ul>
          </div>
        )}
      </div>
    </Dialog>
  );
}
