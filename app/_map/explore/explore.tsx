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

/** Focuses the button that starts exploring, or the one that opens the menu which has it. */
function focusExploreButton() {
  const button = document.querySelector<HTMLElement>('[data-explore]');
  button?.focus();
  if (document.activeElement !== button) document.querySelector<HTMLElement>('[data-map-menu]')?.focus();
}

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
    if (losesFocus) focusExploreButton();
  };

  return (
    <>
      {(isLive || isOffered || isOn) && (
        <ExploreButton
          isExploring={isOn}
          isLoading={isOn && !isLive}
          onChange={(next) => {
            if (next) return start();
            end();
            // in a menu that is closed the button is hidden
            requestAnimationFrame(() => document.activeElement === document.body && focusExploreButton());
          }}
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
