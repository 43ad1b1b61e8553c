import { lazy, Suspense } from 'react';
import { useManualCamera } from '../explore/exploring';
import { useMapView, useStoryMap } from '../story-map-context';

/** Loaded when the live map first shows a step with a table. */
const MoscowTable = lazy(async () => {
  const { MoscowTable } = await import('./moscow-table');
  return { default: MoscowTable };
});

/** The Moscow table of the map’s scene, over the live map; stills have it in them. */
export function MoscowTables() {
  const map = useStoryMap();
  const view = useMapView();
  const manualCamera = useManualCamera();
  const isShown = map?.isLive && map.hasNames && !manualCamera?.isOn && map.details.tables.length > 0;
  if (!isShown || !view) return null;
  return (
    <Suspense>
      <MoscowTable tables={map.details.tables} view={view} />
    </Suspense>
  );
}
