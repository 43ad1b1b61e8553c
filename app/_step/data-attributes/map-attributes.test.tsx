// @vitest-environment happy-dom
import { act, useEffect, useRef } from 'react';
import { createRoot } from 'react-dom/client';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { MapProvider, useMapState, useMapStore } from '../../_map/map-store';
import { useMapAttributes } from './map-attributes';

let update: ReturnType<typeof useMapStore>['update'];
const renders = { page: 0, state: 0 };

/** A map that reports before the page’s own effects run. */
function EarlyMap() {
  const store = useMapStore();
  useEffect(() => {
    update = store.update;
    update({ state: 'still' });
  }, [store]);
  return null;
}

function State() {
  renders.state += 1;
  return <p>{useMapState()}</p>;
}

function Page() {
  renders.page += 1;
  const root = useRef<HTMLDivElement>(null);
  useMapAttributes(root);
  return (
    <div ref={root} data-root>
      <EarlyMap />
      <State />
    </div>
  );
}

beforeEach(() => vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true));
afterEach(() => vi.unstubAllGlobals());

test('the page’s root says how the map is, and only what shows its state renders again', () => {
  const place = document.body.appendChild(document.createElement('div'));
  const root = createRoot(place);
  act(() =>
    root.render(
      <MapProvider>
        <Page />
      </MapProvider>,
    ),
  );
  const { dataset } = place.querySelector('[data-root]') as HTMLElement;
  expect({ ...dataset }).toMatchObject({ map: 'still', settled: 'false' });
  const before = renders.state;
  act(() => update({ isSettled: true }));
  expect(dataset.settled).toBe('true');
  expect(renders.state).toBe(before);
  act(() => update({ state: 'live', isSettled: false }));
  expect({ ...dataset }).toMatchObject({ map: 'live', settled: 'false' });
  expect(place.textContent).toBe('live');
  expect(renders).toEqual({ page: 1, state: before + 1 });
  act(() => root.unmount());
});

test('a part outside of the page’s map store fails with what it lacks', () => {
  expect(() => renderToStaticMarkup(<State />)).toThrow('needs a MapProvider');
});
