import { type RefObject, useCallback, useState } from 'react';
import type { CardTarget } from '../../stories/citations/render-prose';
import { currentScene } from '../../stories/scene/current-scene';
import { labelsOnDay } from '../../stories/scene/explore-scene';
import { storyLabels } from '../../stories/scene/scene';
import { useExploredDay } from '../_map/explore/exploring';
import { useMoment, useStory } from '../_story/story-context';
import { ErrorBoundary } from '../_ui/error-boundary';
import { useCardButtons } from './card-buttons';
import { CardDialog, type CardRequest } from './card-dialog';
import { FeatureList, useVisibleFeatures } from './feature-list';
import { type FeatureHit, featuresAtPoint } from './visible-features';

/** The requested card, and the callbacks with which the map and the prose request one. */
export function useCardRequest(column: RefObject<HTMLElement | null>) {
  const story = useStory();
  const moment = useMoment();
  const day = useExploredDay();
  const [request, onRequest] = useState<CardRequest | null>(null);
  const onOpen = useCallback((target: CardTarget, name: string) => onRequest({ ...target, name }), []);
  useCardButtons(column, onOpen);
  /** Requests the card of the features at a point of the map. */
  const onPick = useCallback(
    (hits: readonly FeatureHit[]) => {
      const scene = currentScene(story, { moment: moment.get(), day });
      const visibleLabels = day === null ? storyLabels(story) : labelsOnDay(story, scene.presence, day);
      const labels = new Map(visibleLabels.map(({ id, features }) => [id, features]));
      const ids = featuresAtPoint(hits, story, scene, labels);
      onRequest(ids.length > 0 ? { kind: 'features', ids } : null);
    },
    [story, moment, day],
  );
  return { request, onRequest, onPick };
}

/** The parts of the cards over the map: the list of its features, and the open card. */
export function MapCards({
  request,
  onRequest,
  onGo,
}: {
  request: CardRequest | null;
  onRequest: (request: CardRequest | null) => void;
  onGo: (step: string) => void;
}) {
  const [isListOpen, setIsListOpen] = useState(false);
  const features = useVisibleFeatures(isListOpen);
  return (
    <>
      <ErrorBoundary>
        <FeatureList
          features={features}
          isOpen={isListOpen}
          onToggle={setIsListOpen}
          onOpen={(id) => onRequest({ kind: 'features', ids: [id] })}
        />
      </ErrorBoundary>
      <ErrorBoundary>
        <CardDialog request={request} onRequest={onRequest} onGo={onGo} />
      </ErrorBoundary>
    </>
  );
}
