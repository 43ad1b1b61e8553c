import { GEOGRAPHY } from '../../../geo/atlas/style/live-source';
import type { Picture } from '../picture/picture';
import type { ArrowLayer } from '../webgl/arrow-layer';
import type { OverlayLayer } from '../webgl/overlay-layer';

/** What the updater calls on MapLibre’s map. */
type UpdatedMap = {
  setGlobalStateProperty: (name: string, value: string) => unknown;
  setFeatureState: (feature: { source: string; id: string }, state: Record<string, number>) => unknown;
  triggerRepaint: () => void;
  jumpTo: (camera: { center: [number, number]; zoom: number }) => unknown;
};

/** Sends the map what differs between a picture and the one it shows. */
export class PictureUpdater {
  private states = new Map<string, number>();
  private camera = '';
  private bordersDay = '';
  private lines = '';
  private followsCamera = true;

  constructor(
    private readonly map: UpdatedMap,
    private readonly overlays: OverlayLayer,
    private readonly arrows: ArrowLayer,
  ) {}

  /** Forgets what the map shows, so that the next update sends everything. */
  reset(): void {
    this.states.clear();
    this.camera = '';
    this.bordersDay = '';
    this.lines = '';
  }

  /** Sets whether the map takes the camera of its pictures; while a reader moves it, it does not. */
  followCamera(followsCamera: boolean): void {
    this.followsCamera = followsCamera;
    this.camera = '';
  }

  /** Updates the map, and returns whether anything had to be sent. */
  update(picture: Picture): boolean {
    const changes = [
      this.updateBorders(picture),
      this.updateStates(picture),
      this.updateLines(picture),
      this.updateCamera(picture),
    ];
    return changes.some((changed) => changed);
  }

  private updateBorders({ bordersDay, alignments }: Picture): boolean {
    if (bordersDay === this.bordersDay) return false;
    this.bordersDay = bordersDay;
    this.map.setGlobalStateProperty('day', bordersDay);
    this.overlays.setFaultLines(alignments, bordersDay);
    return true;
  }

  /** Sends the feature states that changed, and 0 for those that the picture no longer has. */
  private updateStates({ states, labels }: Picture): boolean {
    let hasChanged = false;
    const removed = new Set(this.states.keys());
    const send = (source: string, id: string, key: string, value: number) => {
      const name = [source, id, key].join('\u0000');
      removed.delete(name);
      if (this.states.get(name) === value) return;
      this.states.set(name, value);
      this.map.setFeatureState({ source: source === 'labels' ? source : GEOGRAPHY, id }, { [key]: value });
      hasChanged = true;
    };
    for (const [source, features] of states) {
      for (const [id, keys] of features) {
        for (const [key, value] of Object.entries(keys)) send(source, id, key, value);
      }
    }
    for (const [id, value] of Object.entries(labels)) send('labels', id, 'presence', value);
    for (const name of removed) {
      const [source = '', id = '', key = ''] = name.split('\u0000');
      if (this.states.get(name) !== 0) send(source, id, key, 0);
    }
    if (hasChanged) this.overlays.setStates(states);
    return hasChanged;
  }

  private updateLines({ lines }: Picture): boolean {
    const key = lines
      .map(({ row, strength, growth, erased }) => `${row.id} ${strength} ${growth} ${erased}`)
      .join();
    if (key === this.lines) return false;
    this.lines = key;
    this.arrows.setLines(lines);
    this.map.triggerRepaint();
    return true;
  }

  private updateCamera({ camera: { center, zoom } }: Picture): boolean {
    if (!this.followsCamera) return false;
    const key = `${center.join()},${zoom}`;
    if (key === this.camera) return false;
    this.camera = key;
    this.map.jumpTo({ center, zoom });
    return true;
  }
}
