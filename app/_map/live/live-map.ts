import { type GeoJSONSource, Map as MapLibreMap, setWorkerUrl } from 'maplibre-gl';
import './live-map.css';
import type { LayerSpecification, StyleSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { FeatureCollection } from 'geojson';
import { DATA_SET, FINEST_TILES, fromOneSource, GEOGRAPHY } from '../../../geo/atlas/style';
import { type Camera, placeAt } from '../../../geo/camera/camera';
import { type Overlay, ZONE_SETS } from '../../../geo/drawing/overlays';
import type { Palette } from '../../../geo/drawing/palette';
import type { SchematicLine } from '../../../geo/drawing/schematic-lines';
import { drawSymbol, SYMBOL_IDS, type SymbolDrawing } from '../../../geo/drawing/symbols';
import type { Picture } from '../picture/picture';
import type { ArrowLayer } from '../webgl/arrow-layer';
import type { OverlayLayer } from '../webgl/overlay-layer';
import { talkWorker } from './offline-worker-url';

setWorkerUrl(talkWorker() ?? new URL('maplibre-gl/dist/maplibre-gl-worker.mjs', import.meta.url).href);

/** Device pixels per CSS pixel, at most: beyond it a map costs more than the eye gains. */
const MAX_PIXEL_RATIO = 2;
/** How long lost graphics are waited for before the still counts as the picture, milliseconds. */
const PATIENCE = 6000;
/** Symbols are rasterised at twice their size. */
const SYMBOL_RATIO = 2;

/** Something drawn at a point: a feature of a data set, or a label. */
export type Hit = { source: string; id: string };

export type LiveMap = {
  /** Shows a picture; the same picture again costs nothing. */
  show: (picture: Picture) => void;
  /** Replaces the labels, when the window asks for other sides. */
  setLabels: (labels: FeatureCollection) => void;
  /** Changes the colours; the picture stays. */
  setColors: (colors: MapColors) => void;
  /** Whether hands move the map; while they do, pictures leave the camera alone. */
  setExploring: (exploring: boolean) => void;
  /** Zooms in or out about the middle, by levels of zoom; a level doubles the scale. */
  zoomBy: (levels: number) => void;
  /** Moves what is seen by a share of the map’s width to the right, and of its height down. */
  panBy: (right: number, down: number) => void;
  /** Shows what a camera sees, at once. */
  moveTo: (camera: Camera) => void;
  /** What is drawn at a point of the container, pixels from its top left: small things first, then land. */
  hitsAt: (x: number, y: number) => Hit[];
  resize: () => void;
  /** How much larger than its own pixels the page shows the map now. */
  setMagnified: (magnified: number) => void;
  remove: () => void;
};

/** Everything of a map that a theme colours. */
export type MapColors = {
  palette: Palette;
  layers: StyleSpecification['layers'];
  overlays: readonly Overlay[];
  arrows: readonly SchematicLine[];
};

/** Data sets of small things: a finger may miss them by as many pixels as REACH. */
const SMALL = new Set(['labels', 'events', 'garrisons', 'places', 'routes']);
const REACH = 10;

/** Areas and lines that are painted without style layers: unseen, these stand for them where a reader presses. */
const UNSEEN: LayerSpecification[] = [
  ...ZONE_SETS.map(
    (source): LayerSpecification => ({
      id: `${source}-unseen`,
      type: 'fill',
      source,
      paint: { 'fill-opacity': 0 },
    }),
  ),
  {
    id: 'routes-unseen',
    type: 'line',
    source: 'routes',
    paint: { 'line-width': 8, 'line-opacity': 0 },
  } as const,
].map(fromOneSource);

/** By how many levels of zoom a tile is larger than MapLibre would have it: nearly always one fills the window. */
const TILES_LARGER = 2;

export type LiveMapOptions = {
  container: HTMLElement;
  style: StyleSpecification;
  palette: Palette;
  /** How much larger than its own pixels the page shows the map. */
  magnified: number;
  overlays: OverlayLayer;
  arrows: ArrowLayer;
  /** Ids of the style layers below which overlays and arrows lie. */
  below: { overlays: string; arrows: string };
  /** The first picture is drawn. */
  onLive: () => void;
  /** The map cannot be drawn here; the words and the still carry on. */
  onFail: () => void;
  /** The graphics were lost; `onLive` says when they are back, however late. */
  onLost: () => void;
  /** The graphics have been away for so long that nobody should wait for them. */
  onAway: () => void;
  /** Whether the picture asked for is fully drawn. */
  onSettled: (settled: boolean) => void;
  /** The camera as it moves, and once more when it rests. */
  onCamera: (camera: Camera, moving: boolean) => void;
};

type PaintName = Parameters<MapLibreMap['setPaintProperty']>[1];
type PaintValue = Parameters<MapLibreMap['setPaintProperty']>[2];

/**
 * The symbols’ pixels in their order: drawn as one sheet, on a canvas that the processor keeps, since to read one back
 * from the graphics card stops the page.
 */
async function rasterise(drawings: readonly SymbolDrawing[]): Promise<ImageData[]> {
  const width = Math.max(...drawings.map((drawing) => drawing.width));
  const tops = drawings.map((_, nth) => drawings.slice(0, nth).reduce((sum, { height }) => sum + height, 0));
  const height = drawings.reduce((sum, drawing) => sum + drawing.height, 0);
  const [w, h] = [width * SYMBOL_RATIO, height * SYMBOL_RATIO];
  const symbols = drawings.map(
    (drawing, nth) =>
      `<svg y="${tops[nth]}" width="${drawing.width}" height="${drawing.height}">${drawing.svg}</svg>`,
  );
  const sheet = `<svg xmlns="http://www.w3.org/2000/svg" width="${w}" height="${h}" viewBox="0 0 ${width} ${height}">${symbols.join('')}</svg>`;
  const image = new Image(w, h);
  image.src = `data:image/svg+xml,${encodeURIComponent(sheet)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [w, h];
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('no 2D canvas to draw symbols on');
  context.drawImage(image, 0, 0);
  return drawings.map((drawing, nth) =>
    context.getImageData(
      0,
      (tops[nth] ?? 0) * SYMBOL_RATIO,
      drawing.width * SYMBOL_RATIO,
      drawing.height * SYMBOL_RATIO,
    ),
  );
}

const pixelRatioOf = (magnified: number): number =>
  Math.min(window.devicePixelRatio * magnified, MAX_PIXEL_RATIO);

/** What of a plate stretches to its words, and where they stand, in pixels of its image. */
function stretchOf({ stretch, height }: SymbolDrawing) {
  if (!stretch) return {};
  const pixels = ([from, to]: readonly [number, number]): [number, number] => [
    from * SYMBOL_RATIO,
    to * SYMBOL_RATIO,
  ];
  const [x, y] = [pixels(stretch.x), pixels(stretch.y)];
  const bottom = height * SYMBOL_RATIO - y[0];
  return {
    stretchX: [x],
    stretchY: [y],
    content: [x[0], y[0], x[1], bottom] as [number, number, number, number],
  };
}

async function addSymbols(map: MapLibreMap, palette: Palette): Promise<void> {
  const drawings = SYMBOL_IDS.map((id) => drawSymbol(id, palette));
  const images = await rasterise(drawings);
  for (const [nth, id] of SYMBOL_IDS.entries()) {
    const [drawing, image] = [drawings[nth], images[nth]];
    if (!drawing || !image) continue;
    if (map.hasImage(id)) map.removeImage(id);
    map.addImage(id, image, { pixelRatio: SYMBOL_RATIO, ...stretchOf(drawing) });
  }
}

/** Gives layers the colours of a theme, as far as they differ from those that they have. */
function paintLayers(map: MapLibreMap, layers: MapColors['layers']): void {
  for (const { id, paint = {} } of layers) {
    if (!map.getLayer(id)) continue;
    for (const [name, value] of Object.entries(paint)) {
      const property = name as PaintName;
      if (JSON.stringify(map.getPaintProperty(id, property)) !== JSON.stringify(value)) {
        map.setPaintProperty(id, property, value as PaintValue);
      }
    }
  }
}

/** Sends the map what differs between the picture asked for and the one it has. */
class Applier {
  private states = new Map<string, number>();
  private camera = '';
  private bordersDay = '';
  private lines = '';
  private following = true;

  constructor(
    private readonly map: MapLibreMap,
    private readonly overlays: OverlayLayer,
    private readonly arrows: ArrowLayer,
  ) {}

  /** Forgets what the map has, so that everything is sent again. */
  forget(): void {
    this.states.clear();
    this.camera = '';
    this.bordersDay = '';
    this.lines = '';
  }

  /** Whether the camera is the picture’s, or the reader’s own. */
  followCamera(following: boolean): void {
    this.following = following;
    this.camera = '';
  }

  /** Whether anything had to be sent. */
  apply(picture: Picture): boolean {
    const changes = [
      this.applyDay(picture),
      this.applyStates(picture),
      this.applyLines(picture),
      this.applyCamera(picture),
    ];
    return changes.some((changed) => changed);
  }

  private applyDay({ bordersDay, alignments }: Picture): boolean {
    if (bordersDay === this.bordersDay) return false;
    this.bordersDay = bordersDay;
    this.map.setGlobalStateProperty('day', bordersDay);
    this.overlays.setFaultLines(alignments, bordersDay);
    return true;
  }

  private applyStates({ states, labels }: Picture): boolean {
    let changed = false;
    const gone = new Set(this.states.keys());
    const send = (source: string, id: string, key: string, value: number) => {
      const name = [source, id, key].join('\u0000');
      gone.delete(name);
      if (this.states.get(name) === value) return;
      this.states.set(name, value);
      this.map.setFeatureState({ source: source === 'labels' ? source : GEOGRAPHY, id }, { [key]: value });
      changed = true;
    };
    for (const [source, features] of states) {
      for (const [id, keys] of features) {
        for (const [key, value] of Object.entries(keys)) send(source, id, key, value);
      }
    }
    for (const [id, value] of Object.entries(labels)) send('labels', id, 'presence', value);
    for (const name of gone) {
      const [source = '', id = '', key = ''] = name.split('\u0000');
      if (this.states.get(name) !== 0) send(source, id, key, 0);
    }
    if (changed) this.overlays.setStates(states);
    return changed;
  }

  private applyLines({ lines }: Picture): boolean {
    const key = lines
      .map(({ row, strength, growth, erased }) => `${row.id} ${strength} ${growth} ${erased}`)
      .join();
    if (key === this.lines) return false;
    this.lines = key;
    this.arrows.setLines(lines);
    this.map.triggerRepaint();
    return true;
  }

  private applyCamera({ camera }: Picture): boolean {
    if (!this.following) return false;
    const key = `${camera.center.join()},${camera.zoom}`;
    if (key === this.camera) return false;
    this.camera = key;
    this.map.jumpTo({ center: camera.center, zoom: camera.zoom });
    return true;
  }
}

/**
 * Has tiles cut for a zoom below the map’s: a layer is drawn once a tile, so that few large ones cost less than many.
 * A step of their grid stays below half a pixel. Says whether the tiles are others from now on.
 */
function enlargeTiles(map: MapLibreMap): boolean {
  let changed = false;
  const level = Math.min(FINEST_TILES, Math.max(0, Math.floor(map.getZoom()) - TILES_LARGER));
  for (const name of [GEOGRAPHY, 'labels']) {
    const source = map.getSource<GeoJSONSource>(name);
    if (!source || source.maxzoom === level) continue;
    source.maxzoom = level;
    changed = true;
  }
  return changed;
}

function watchFirstPicture(map: MapLibreMap, onLive: () => void, fail: () => void): void {
  let failed = false;
  let live = false;
  map.on('error', () => {
    // once live, a tile that fails leaves a picture that still stands
    if (failed || live) return;
    failed = true;
    fail();
  });
  const onIdle = () => {
    if (failed || live) return;
    // load and idle also fire when no data came at all
    if (map.queryRenderedFeatures({ layers: ['states-land'] }).length === 0) return;
    live = true;
    map.off('idle', onIdle);
    onLive();
  };
  map.on('idle', onIdle);
}

/**
 * Opens the live map: a thin hand on MapLibre that shows one picture after another and knows nothing of stories.
 * Calls `onFail` instead of throwing, whatever goes wrong: no WebGL, no worker, no data.
 */
export function openLiveMap(options: LiveMapOptions): LiveMap | null {
  const {
    container,
    style,
    palette,
    magnified,
    overlays,
    arrows,
    below,
    onLive,
    onFail,
    onLost,
    onAway,
    onSettled,
    onCamera,
  } = options;
  // its own ground, to be taken away at once even where the map itself still has to finish what it began
  const ground = document.createElement('div');
  ground.style.cssText = 'position:absolute;inset:0';
  container.append(ground);
  let map: MapLibreMap;
  try {
    map = new MapLibreMap({
      container: ground,
      style,
      // hands are off until a reader explores
      interactive: true,
      dragRotate: false,
      touchPitch: false,
      pitchWithRotate: false,
      maxPitch: 0,
      attributionControl: false,
      renderWorldCopies: false,
      fadeDuration: 0,
      pixelRatio: pixelRatioOf(magnified),
      maplibreLogo: false,
    });
  } catch {
    ground.remove();
    onFail();
    return null;
  }
  const applier = new Applier(map, overlays, arrows);
  const hands = [
    map.dragPan,
    map.scrollZoom,
    map.doubleClickZoom,
    map.boxZoom,
    map.keyboard,
    map.touchZoomRotate,
  ];
  const setHands = (on: boolean) => {
    for (const hand of hands) on ? hand.enable() : hand.disable();
    map.touchZoomRotate.disableRotation();
    map.keyboard.disableRotation();
    // keys come to a map only while it is the reader’s
    map.getCanvas().tabIndex = on ? 0 : -1;
  };
  setHands(false);
  let colored: Pick<MapColors, 'palette' | 'layers'> = { palette, layers: style.layers };
  let hasLoaded = false;
  map.once('load', () => {
    hasLoaded = true;
  });
  let asked: Picture | null = null;
  let labelled: FeatureCollection | null = null;
  let ready = false;
  /** How many times symbols are being drawn in new colours. */
  let coloring = 0;
  let lost = false;
  /** Whether tiles of another zoom have been asked for since the map last came to rest. */
  let retiled = false;
  let patience: ReturnType<typeof setTimeout>;
  const apply = () => {
    if (!ready || !asked) return;
    if (applier.apply(asked)) onSettled(false);
  };
  const sendLabels = () => {
    if (labelled) map.getSource<GeoJSONSource>('labels')?.setData(labelled);
  };
  const fail = () => {
    ready = false;
    map.remove();
    ground.remove();
    onFail();
  };
  watchFirstPicture(map, onLive, fail);
  const addOverlays = () => {
    if (!map.getLayer(overlays.id)) map.addLayer(overlays, below.overlays);
    if (!map.getLayer(arrows.id)) map.addLayer(arrows, below.arrows);
    for (const layer of UNSEEN) if (!map.getLayer(layer.id)) map.addLayer(layer, overlays.id);
  };
  // the style loads anew when a lost context comes back: custom layers and everything sent have gone with it
  map.on('style.load', () => {
    enlargeTiles(map);
    // the theme may have changed since the style was asked for
    paintLayers(map, colored.layers);
    addOverlays();
    sendLabels();
    addSymbols(map, colored.palette)
      .then(() => {
        ready = true;
        applier.forget();
        apply();
        if (!lost) return;
        clearTimeout(patience);
        lost = false;
        map.once('idle', onLive);
      })
      .catch(fail);
  });
  map.on('webglcontextlost', () => {
    ready = false;
    onSettled(false);
    onLost();
    lost = true;
    clearTimeout(patience);
    patience = setTimeout(onAway, PATIENCE);
  });
  let goal: Camera | null = null;
  map.on('moveend', (event) => {
    if ('goal' in event && event.goal === goal) goal = null;
  });
  const cameraNow = (): Camera => {
    const { lng, lat } = map.getCenter();
    return { center: [lng, lat], zoom: map.getZoom() };
  };
  /** Who presses again before the map is there means to go on from where it is going. */
  const easeFrom = (next: (from: Camera) => Camera) => {
    goal = next(goal ?? cameraNow());
    // without motion where less of it is wanted: MapLibre looks itself
    map.easeTo({ ...goal }, { goal });
  };
  map.on('move', () => {
    retiled = enlargeTiles(map) || retiled;
    onCamera(cameraNow(), true);
  });
  map.on('moveend', () => onCamera(cameraNow(), false));
  map.on('idle', () => {
    // the last frame may still have symbols of the tiles before, a fraction of a pixel aside
    if (retiled) map.triggerRepaint();
    else onSettled(ready && coloring === 0);
    retiled = false;
  });
  return {
    show(picture) {
      asked = picture;
      apply();
    },
    setLabels(labels) {
      labelled = labels;
      sendLabels();
    },
    setColors(colors) {
      colored = colors;
      paintLayers(map, colors.layers);
      overlays.setOverlays(colors.overlays);
      arrows.setColors(colors.arrows, colors.palette.casing);
      onSettled(false);
      coloring += 1;
      addSymbols(map, colors.palette).then(() => {
        coloring -= 1;
        map.triggerRepaint();
      }, fail);
    },
    setExploring(exploring) {
      setHands(exploring);
      applier.followCamera(!exploring);
      apply();
    },
    zoomBy(levels) {
      easeFrom(({ center, zoom }) => ({ center, zoom: zoom + levels }));
    },
    panBy(right, down) {
      const { clientWidth: width, clientHeight: height } = container;
      const [x, y] = [(0.5 + right) * width, (0.5 + down) * height];
      easeFrom((from) => ({ ...from, center: placeAt([x, y], from, { width, height }) }));
    },
    moveTo({ center, zoom }) {
      goal = null;
      map.jumpTo({ center, zoom });
    },
    hitsAt(x, y) {
      if (!ready) return [];
      const there = map.queryRenderedFeatures([x, y]);
      const near = map.queryRenderedFeatures([
        [x - REACH, y - REACH],
        [x + REACH, y + REACH],
      ]);
      const hits = (features: typeof there): Hit[] =>
        features.map(({ source, id, properties }) => ({
          source: String(properties[DATA_SET] ?? source),
          id: String(properties.id ?? id),
        }));
      const small = hits([...there, ...near]).filter(({ source }) => SMALL.has(source));
      return [...small, ...hits(there)];
    },
    resize() {
      map.resize();
    },
    setMagnified(magnified) {
      if (map.getPixelRatio() !== pixelRatioOf(magnified)) map.setPixelRatio(pixelRatioOf(magnified));
    },
    remove() {
      ready = false;
      clearTimeout(patience);
      ground.remove();
      // a map that is taken away while its data come leaves promises behind that nobody keeps
      if (hasLoaded) map.remove();
      else map.once('load', () => map.remove());
    },
  };
}
