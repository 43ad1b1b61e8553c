'use client';

import type { MotionValue } from 'framer-motion';
import { useEffect, useRef, useState } from 'react';
import type { FeatureId } from '../../geo/atlas/feature-schema';
import type { DayNumber } from '../../geo/time/dates';
import type { BoardFeature, Storyboard } from '../../stories/model/storyboard';
import { currentScene } from '../../stories/scene/current-scene';
import type { Moment } from '../../stories/scene/scene';
import { useCloseOnEscape } from '../_ui/close-on-escape';
import { listen } from '../_ui/motion-value-listener';
import styles from './feature-list.module.css';
import { useCards } from './use-cards';
import { groupsOf, type ShownGroup, seenIn } from './visible-features';

/** Things that can be seen at a moment, kept up while somebody looks at them. */
export function useSeen(
  story: Storyboard,
  moment: MotionValue<Moment>,
  day: DayNumber | null,
  looking: boolean,
): FeatureId[] {
  const [seen, setSeen] = useState<FeatureId[]>([]);
  useEffect(() => {
    if (!looking) return;
    const look = () => {
      const now = seenIn(currentScene(story, { moment: moment.get(), day }));
      setSeen((before) => (before.join() === now.join() ? before : now));
    };
    look();
    return listen(moment, look);
  }, [story, moment, day, looking]);
  return seen;
}

type ShownListProps = {
  story: Storyboard;
  /** Step that is being read, from 0. */
  at: number;
  /** Things that the map shows now. */
  features: readonly FeatureId[];
  open: boolean;
  onToggle: (open: boolean) => void;
  onOpen: (feature: FeatureId) => void;
};

const capital = (text: string) => text.slice(0, 1).toUpperCase() + text.slice(1);

/** ‘On this map’: everything shown at the moment as buttons, the way of keys and voices to every card. */
export function ShownList({ story, at, features, open, onToggle, onOpen }: ShownListProps) {
  const [live, setLive] = useState(false);
  useEffect(() => setLive(true), []);
  const cards = useCards(story.id, open ? 'list' : '');
  const toggle = useRef<HTMLButtonElement>(null);
  useCloseOnEscape(open, () => {
    // the list takes the focus along unless it is brought back first
    if (toggle.current?.parentElement?.contains(document.activeElement)) toggle.current.focus();
    onToggle(false);
  });
  if (!live) return null;

  const nameOf = ({ id, name }: BoardFeature, others: readonly BoardFeature[]) => {
    const card = typeof cards === 'string' ? undefined : cards.features[id];
    const title = card?.title ?? capital(name);
    const alike = others.some((other) => other.id !== id && other.name === name);
    return alike && card?.where ? `${title}, ${card.where}` : title;
  };
  const list = ({ features }: ShownGroup) => (
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
    <div className={styles.shown}>
      <button
        ref={toggle}
        type="button"
        className={styles.toggle}
        aria-expanded={open}
        aria-controls="shown-list"
        data-shown-list
        onClick={() => onToggle(!open)}
      >
        <span>On this map</span>
        <svg viewBox="0 0 12 8" width="10" height="7" aria-hidden="true">
          <path
            d={open ? 'M1 1.5l5 5 5-5' : 'M1 6.5l5-5 5 5'}
            fill="none"
            stroke="currentColor"
            strokeWidth="1.8"
          />
        </svg>
      </button>
      <div id="shown-list" className={styles.list} hidden={!open}>
        {open &&
          groupsOf(story, features, at).map((group) =>
            group.orienting ? (
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
