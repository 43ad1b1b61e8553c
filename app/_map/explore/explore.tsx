import { lazy, Suspense } from 'react';
import { chooseMap } from '../../_site/map-mode/map-mode';
import { ErrorBoundary } from '../../_ui/error-boundary';
import { useIsLiveMapOffered, useMapStore } from '../map-store';
import { useStoryMap } from '../story-map-context';
import { ExploreButton } from './explore-button';
import type { YearRange } from './explore-panel';
import { useExploring } from './exploring';

/** Loaded when a reader first explores. */
const ExplorePanel = lazy(async () => {
  const { ExplorePanel } = await import('./explore-panel');
  return { default: ExplorePanel };
});

/** The button that starts and ends exploring, and the panel meanwhile. */
export function Explore({
  years,
}: {
  /** The days that a reader who explores may choose from. */
  years: YearRange;
}) {
  const map = useStoryMap();
  const isOffered = useIsLiveMapOffered();
  const { controls } = useMapStore();
  const exploring = useExploring();
  if (!map || !exploring) return null;
  const { isLive, isAlwaysLive, details } = map;
  const { isOn, day, start, end, showDay, hasSlider } = exploring;

  /** Ends exploring; focus on what is removed moves to the button that starts it. */
  const endWithFocus = () => {
    const losesFocus = document.activeElement?.closest('[data-explore-panel], canvas');
    end();
    if (losesFocus) document.querySelector<HTMLElement>('[data-explore]')?.focus();
  };

  return (
    <>
      {(isLive || isOffered || isOn) && (
        <ExploreButton
          isExploring={isOn}
          isLoading={isOn && !isLive}
          onChange={(next) => (next ? start() : end())}
        />
      )}
      <ErrorBoundary>
        {isLive && isOn && (
          <Suspense>
            <ExplorePanel
              years={years}
              day={details.day}
              isOwnDay={day !== null}
              onDay={hasSlider ? null : showDay}
              onPan={(...pan) => controls.current?.panBy(...pan)}
              onZoom={(by) => controls.current?.zoomBy(by)}
              isAlwaysLive={isAlwaysLive}
              onAlwaysLive={(isLive) => chooseMap(isLive ? 'live' : 'pictures')}
              onEnd={endWithFocus}
            />
          </Suspense>
        )}
      </ErrorBoundary>
    </>
  );
}
