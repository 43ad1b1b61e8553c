'use client';

import type { MotionValue } from 'framer-motion';
import { type RefObject, useCallback, useState } from 'react';
import type { DayNumber } from '../../geo/time/dates';
import type { Storyboard } from '../../stories/model/storyboard';
import { currentScene } from '../../stories/scene/current-scene';
import { labelsOnDay } from '../../stories/scene/explore-scene';
import { type Moment, storyLabels } from '../../stories/scene/scene';
import { ErrorBoundary } from '../_ui/error-boundary';
import { type Asked, CardDialog } from './card-dialog';
import { ShownList, useSeen } from './feature-list';
import { usePersonNames } from './person-buttons';
import { featuresUnder, type Hit } from './visible-features';

/** Which card is asked for, and how the map and the prose ask. */
export function useCardsAtHand(
  story: Storyboard,
  moment: MotionValue<Moment>,
  /** The day that the reader explores, if any. */
  day: DayNumber | null,
  column: RefObject<HTMLElement | null>,
) {
  const [asked, onAsk] = useState<Asked | null>(null);
  const onName = useCallback((id: string, name: string) => onAsk({ kind: 'person', id, name }), []);
  usePersonNames(column, onName);
  /** Opens the card of what lies under a point of the map. */
  const onPick = useCallback(
    (hits: readonly Hit[]) => {
      const scene = currentScene(story, { moment: moment.get(), day });
      const known = day === null ? storyLabels(story) : labelsOnDay(story, scene.presence, day);
      const labels = new Map(known.map(({ id, features }) => [id, features]));
      const ids = featuresUnder(hits, story, scene, labels);
      onAsk(ids.length > 0 ? { kind: 'features', ids } : null);
    },
    [story, moment, day],
  );
  return { asked, onAsk, onPick };
}

/** What lies over the map: the list of all that it shows, and the card that is open. */
export function CardsAtHand({
  story,
  moment,
  day,
  at,
  asked,
  onAsk,
  onGo,
}: {
  story: Storyboard;
  moment: MotionValue<Moment>;
  /** The day that the reader explores, if any. */
  day: DayNumber | null;
  /** Step that is being read, from 0. */
  at: number;
  asked: Asked | null;
  onAsk: (asked: Asked | null) => void;
  onGo: (step: string) => void;
}) {
  const [listed, setListed] = useState(false);
  const seen = useSeen(story, moment, day, listed);
  return (
    <>
      <ErrorBoundary>
        <ShownList
          story={story}
          at={at}
          features={seen}
          open={listed}
          onToggle={setListed}
          onOpen={(id) => onAsk({ kind: 'features', ids: [id] })}
        />
      </ErrorBoundary>
      <ErrorBoundary>
        <CardDialog story={story} at={at} asked={asked} onAsk={onAsk} onGo={onGo} />
      </ErrorBoundary>
    </>
  );
}
