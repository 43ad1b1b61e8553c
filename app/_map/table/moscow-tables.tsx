import { lazy, Suspense } from 'react';
import { useManualCamera } from '../explore/exploring';
import { useMapView, useStoryMap } from '../story-map-context';

/** Loaded when the live map first shows a step with a table. */
const MoscowTable = lazy(async () => {
  const { MoscowTable } = await import('./moscow-table');
  return { default: MoscowTable };
});

/** Loaded when the live map first shows a step with columns. */
const PlaceColumns = lazy(async () => {
  const { PlaceColumns } = await import('./place-columns');
  return { default: PlaceColumns };
});

/** The Moscow table and the columns of the map’s scene, over the live map; stills have them in them. */
export function MoscowTables() {
  const map = useStoryMap();
  const view = useMapView();
  const manualCamera = useManualCamera();
  if (!map?.isLive || !map.hasNames || manualCamera?.isOn || !view) return null;
  const { tables, columns } = map.details;
  return (
    <Suspense>
      {tables.length > 0 && <MoscowTable tables={tables} view={view} />}
      {columns.length > 0 && <PlaceColumns columns={columns} view={view} />}
    </Suspense>
  );
}
