import { lazy, Suspense, useState } from 'react';
import { INSETS } from '../../../geo/atlas/layer-traits';
import type { CityInset as Inset } from '../../../geo/atlas/layers/layer';
import { useManualCamera } from '../explore/exploring';
import { useMapView, useStoryMap } from '../story-map-context';

/** Loaded when the map first shows a city beside it; it then stays, with its data. */
const CityInset = lazy(async () => {
  const { CityInset } = await import('./city-inset');
  return { default: CityInset };
});

function LazyInset({ inset }: { inset: Inset }) {
  const map = useStoryMap();
  const view = useMapView();
  const manualCamera = useManualCamera();
  const isShown = map?.isLive && map.hasNames && !manualCamera?.isOn;
  const isVisible = Boolean(isShown && map.details.insets.includes(inset.feature));
  const [isNeeded, setNeeded] = useState(isVisible);
  if (isVisible && !isNeeded) setNeeded(true);
  return (
    isNeeded && (
      <Suspense>
        <CityInset inset={inset} isVisible={isVisible} camera={view?.camera ?? null} />
      </Suspense>
    )
  );
}

/** The insets of all cities that have one. */
export const CityInsets = () => INSETS.map((inset) => <LazyInset key={inset.feature} inset={inset} />);
