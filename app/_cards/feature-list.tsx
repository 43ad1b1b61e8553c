import { useEffect, useMemo, useRef, useState } from 'react';
import * as messages from '#messages/step';
import type { FeatureId } from '../../geo/atlas/schema/feature-schema';
import type { BoardFeature } from '../../stories/model/storyboard';
import { currentScene } from '../../stories/scene/current-scene';
import { useExploredDay } from '../_map/explore/exploring';
import { useMoment, useStepIndex, useStory } from '../_story/story-context';
import { useCloseOnEscape } from '../_ui/close-on-escape';
import { useMotionValueSelector } from '../_ui/use-motion-value-selector';
import styles from './feature-list.module.css';
import { useCards } from './use-cards';
import { type FeatureGroup, groupByLayer, visibleFeatures } from './visible-features';

/** Ids of the features visible at the moment, updated while `isActive`. */
export function useVisibleFeatures(isActive: boolean): FeatureId[] {
  const story = useStory();
  const moment = useMoment();
  const day = useExploredDay();
  // as one string, which is compared by what it says
  const ids = useMotionValueSelector(moment, (current) =>
    isActive ? visibleFeatures(currentScene(story, { moment: current, day })).join() : '',
  );
  return useMemo(() => ids.split(',').filter(Boolean), [ids]);
}

type FeatureListProps = {
  /** Features that the map shows. */
  features: readonly FeatureId[];
  isOpen: boolean;
  onToggle: (isOpen: boolean) => void;
  onOpen: (feature: FeatureId) => void;
};

const capitalize = (text: string) => text.slice(0, 1).toUpperCase() + text.slice(1);

/** ‘On this map’: all visible features as buttons, which give keyboards and screen readers access to every card. */
export function FeatureList({ features, isOpen, onToggle, onOpen }: FeatureListProps) {
  const story = useStory();
  const stepIndex = useStepIndex();
  const [isMounted, setIsMounted] = useState(false);
  useEffect(() => setIsMounted(true), []);
  const cards = useCards(story.id, isOpen ? 'list' : '');
  const toggle = useRef<HTMLButtonElement>(null);
  useCloseOnEscape(isOpen, () => {
    // hiding the list would lose the focus in it
    if (toggle.current?.parentElement?.contains(document.activeElement)) toggle.current.focus();
    onToggle(false);
  });
  if (!isMounted) return null;

  const nameOf = ({ id, name }: BoardFeature, others: readonly BoardFeature[]) => {
    const card = typeof cards === 'string' ? undefined : cards.features[id];
    const title = card?.title ?? capitalize(name);
    const hasNamesake = others.some((other) => other.id !== id && other.name === name);
    return hasNamesake && card?.where ? `${title}, ${card.where}` : title;
  };
  const list = ({ features }: FeatureGroup) => (
    <ul>
      {features.map((feature) => (
        <li key={feature.id}>
          <button type="button" onClick={() => onOpen(feature.id)}>
            {nameOf(feature, features)}
          </button>
        </li>
      ))}
    </ul>
  );
  return (
    <div className={styles.featureList} data-menu-item>
      <button
        ref={toggle}
        type="button"
        className={styles.toggleButton}
        aria-expanded={isOpen}
        aria-controls="shown-list"
        data-shown-list
        onClick={() => onToggle(!isOpen)}
      >
        <span>{messages.onThisMap}</span>
        <svg viewBox="0 0 12 8" width="10" height="7" aria-hidden="true">
          <path
            d={isOpen ? 'M1 1.5l5 5 5-5' : 'M1 6.5l5-5 5 5'}
            fill="none"
            stroke="currentColor"
            strokeWidth="1.8"
          />
        </svg>
      </button>
      <div id="shown-list" className={styles.panel} hidden={!isOpen}>
        {isOpen &&
          groupByLayer(story, features, stepIndex).map((group) =>
            group.isOrienting ? (
              <details key={group.layer}>
                <summary>
                  <span>{group.title}</span> <span>{group.features.length}</span>
                </summary>
                {list(group)}
              </details>
            ) : (
              <div key={group.layer}>
                <h3>{group.title}</h3>
                {list(group)}
              </div>
            ),
          )}
      </div>
    </div>
  );
}
