import { type GeoJSONSource, Map as MapLibreMap, setWorkerUrl } from 'maplibre-gl';
import './live-map.css';
import type { LayerSpecification, StyleSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { FeatureCollection } from 'geojson';
import { DATA_SET, GEOGRAPHY, liveForms, originalDataSet } from '../../../geo/atlas/style/live-source';
import { FINEST_TILES } from '../../../geo/atlas/style/style';
import { type Camera, placeAt } from '../../../geo/camera/camera';
import { type Overlay, ZONE_SETS } from '../../../geo/drawing/overlays';
import type { Palette } from '../../../geo/drawing/palette';
import type { SchematicLine } from '../../../geo/drawing/schematic-lines';
import type { Picture } from '../picture/picture';
import type { ArrowLayer } from '../webgl/arrow-layer';
import type { OverlayLayer } from '../webgl/overlay-layer';
import { offlineWorkerUrl } from './offline-worker-url';
import { PictureUpdater } from './picture-updater';
import { drawSymbolImages } from './symbol-images';

setWorkerUrl(offlineWorkerUrl() ?? new URL('maplibre-gl/dist/maplibre-gl-worker.mjs', import.meta.url).href);

/** Device pixels per CSS pixel, at most: more costs time and is hardly seen. */
const MAX_PIXEL_RATIO = 2;
/** Milliseconds to wait for a lost WebGL context before the still replaces the map. */
const CONTEXT_TIMEOUT = 6000;

/** A feature of a data set, or a label, that is drawn at a point. */
export type MapHit = { source: string; id: string };

/** All colours of the map in one theme. */
export type MapColors = {
  palette: Palette;
  layers: StyleSpecification['layers'];
  overlays: readonly Overlay[];
  arrows: readonly SchematicLine[];
};

/** Data sets of small features, which a tap may miss by TAP_TOLERANCE pixels. */
const SMALL_SOURCES = new Set(['labels', 'events', 'garrisons', 'places', 'routes']);
const TAP_TOLERANCE = 10;

/** Transparent layers that make hits of what overlays and arrows draw outside the style. */
const HIT_LAYERS: LayerSpecification[] = [
  ...ZONE_SETS.map(
    (source): LayerSpecification => ({
      id: `${source}-hits`,
      type: 'fill',
      source,
      paint: { 'fill-opacity': 0 },
    }),
  ),
  {
    id: 'routes-hits',
    type: 'line',
    source: 'routes',
    paint: { 'line-width': 8, 'line-opacity': 0 },
  } as const,
].flatMap(liveForms);

/** Layers that draw the land of states: without one of them no picture is complete. */
const LAND_LAYERS = ['states-land', 'states-land-generalized'];

/** Zoom levels by which tiles are larger than MapLibre’s own, so that nearly always one fills the window. */
const TILE_ZOOM_OFFSET = 2;

export type LiveMapOptions = {
  container: HTMLElement;
  style: StyleSpecification;
  palette: Palette;
  /** Scale at which the page shows the map: CSS pixels on screen per CSS pixel of its own. */
  magnification: number;
  overlays: OverlayLayer;
  arrows: ArrowLayer;
  /** Ids of the style layers below which overlays and arrows are inserted. */
  beforeIds: { overlays: string; arrows: string };
  /** The first picture is drawn, or the first after a lost context. */
  onLive: () => void;
  /** The map cannot be drawn here; it has been removed. */
  onFail: () => void;
  /** The WebGL context was lost; `onLive` is called when it is back, however late. */
  onLost: () => void;
  /** The context has been lost for CONTEXT_TIMEOUT. */
  onLostForLong: () => void;
  /** Whether the requested picture is fully drawn. */
  onSettled: (settled: boolean) => void;
  /** The camera as it moves, and once more when it has stopped. */
  onCamera: (camera: Camera, moving: boolean) => void;
};

type PaintName = Parameters<MapLibreMap['setPaintProperty']>[1];
type PaintValue = Parameters<MapLibreMap['setPaintProperty']>[2];

const pixelRatioOf = (magnification: number): number =>
  Math.min(window.devicePixelRatio * magnification, MAX_PIXEL_RATIO);

async function addSymbols(map: MapLibreMap, palette: Palette): Promise<void> {
  for (const { id, image, options } of await drawSymbolImages(palette)) {
    if (map.hasImage(id)) map.removeImage(id);
    map.addImage(id, image, options);
  }
}

/** Sets the paint properties of layers that differ from those the map has. */
function setPaint(map: MapLibreMap, layers: MapColors['layers']): void {
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

/**
 * Requests tiles of a lower zoom than the map’s: every layer is drawn once a tile, so a few large ones cost less. Their
 * coordinates are rounded to less than half a pixel. Returns whether other tiles are requested from now on.
 */
function enlargeTiles(map: MapLibreMap): boolean {
  let hasChanged = false;
  const maxzoom = Math.min(FINEST_TILES, Math.max(0, Math.floor(map.getZoom()) - TILE_ZOOM_OFFSET));
  for (const name of [GEOGRAPHY, 'labels']) {
    const source = map.getSource<GeoJSONSource>(name);
    if (!source || source.maxzoom === maxzoom) continue;
    source.maxzoom = maxzoom;
    hasChanged = true;
  }
  return hasChanged;
}

/** Calls `onLive` when the first picture is drawn, or `onFail` at an error before that. */
function watchFirstPicture(map: MapLibreMap, onLive: () => void, onFail: () => void): void {
  let hasFailed = false;
  let isLive = false;
  map.on('error', () => {
    // once the map is live, a tile that fails does not spoil the picture
    if (hasFailed || isLive) return;
    hasFailed = true;
    onFail();
  });
  const onIdle = () => {
    if (hasFailed || isLive) return;
    // 'load' and 'idle' also fire when no data arrived at all
    if (map.queryRenderedFeatures({ layers: LAND_LAYERS }).length === 0) return;
    isLive = true;
    map.off('idle', onIdle);
    onLive();
  };
  map.on('idle', onIdle);
}

/**
 * Opens the live map in a container. Calls `onFail` and returns null instead of throwing, for example without WebGL;
 * `onFail` is also called later if the worker or the data fail.
 */
export function openLiveMap(options: LiveMapOptions): LiveMap | null {
  // an element of the map’s own, which can be removed at once while MapLibre still finishes loading
  const element = document.createElement('div');
  element.style.cssText = 'position:absolute;inset:0';
  options.container.append(element);
  try {
    const map = new MapLibreMap({
      container: element,
      style: options.style,
      // its handlers are disabled until a reader explores
      interactive: true,
      dragRotate: false,
      touchPitch: false,
      pitchWithRotate: false,
      maxPitch: 0,
      attributionControl: false,
      renderWorldCopies: false,
      fadeDuration: 0,
      pixelRatio: pixelRatioOf(options.magnification),
      maplibreLogo: false,
    });
    return new LiveMap(map, element, options);
  } catch {
    element.remove();
    options.onFail();
    return null;
  }
}

/** MapLibre’s map as a drawing of pictures, one after another; it knows nothing of stories. */
class LiveMap {
  private readonly updater: PictureUpdater;
  private colors: Pick<MapColors, 'palette' | 'layers'>;
  private picture: Picture | null = null;
  private labels: FeatureCollection | null = null;
  private hasLoaded = false;
  /** Whether the style, its symbols and the overlays are there, so that pictures can be shown. */
  private isReady = false;
  private isContextLost = false;
  private contextTimeout: ReturnType<typeof setTimeout> | undefined;
  /** How many times symbols are being drawn in new colours. */
  private pendingSymbols = 0;
  /** Whether tiles of another zoom have been requested since the map was last idle. */
  private hasNewTiles = false;
  /** Where the camera is easing to; null while it is not. */
  private easeTarget: Camera | null = null;

  constructor(
    private readonly map: MapLibreMap,
    private readonly element: HTMLElement,
    private readonly options: LiveMapOptions,
  ) {
    this.updater = new PictureUpdater(map, options.overlays, options.arrows);
    this.colors = { palette: options.palette, layers: options.style.layers };
    this.setInteractive(false);
    map.once('load', () => {
      this.hasLoaded = true;
    });
    watchFirstPicture(map, options.onLive, this.fail);
    // fires again after a lost context, without custom layers, images and feature states
    map.on('style.load', () => this.completeStyle());
    map.on('webglcontextlost', () => this.handleContextLost());
    map.on('move', () => this.handleMove());
    map.on('moveend', (event) => {
      if ('easeTarget' in event && event.easeTarget === this.easeTarget) this.easeTarget = null;
      options.onCamera(this.camera, false);
    });
    map.on('idle', () => this.handleIdle());
  }

  /** Shows a picture. Showing the same one again costs nothing. */
  show(picture: Picture): void {
    this.picture = picture;
    this.update();
  }

  /** Replaces the label features, as when a window of another size needs other sides. */
  setLabels(labels: FeatureCollection): void {
    this.labels = labels;
    this.sendLabels();
  }

  /** Changes the colours; the picture stays the same. */
  setColors(colors: MapColors): void {
    const { overlays, arrows, onSettled } = this.options;
    this.colors = colors;
    setPaint(this.map, colors.layers);
    overlays.setOverlays(colors.overlays);
    arrows.setColors(colors.arrows, colors.palette.casing);
    onSettled(false);
    this.pendingSymbols += 1;
    addSymbols(this.map, colors.palette).then(() => {
      this.pendingSymbols -= 1;
      this.map.triggerRepaint();
    }, this.fail);
  }

  /** Sets whether the reader moves the map; meanwhile pictures do not change the camera. */
  setExploring(isExploring: boolean): void {
    this.setInteractive(isExploring);
    this.updater.followCamera(!isExploring);
    this.update();
  }

  /** Zooms about the centre, by zoom levels; one level doubles the scale. */
  zoomBy(levels: number): void {
    this.easeFrom(({ center, zoom }) => ({ center, zoom: zoom + levels }));
  }

  /** Pans by a share of the map’s width to the right, and of its height down. */
  panBy(right: number, down: number): void {
    const { clientWidth: width, clientHeight: height } = this.options.container;
    const [x, y] = [(0.5 + right) * width, (0.5 + down) * height];
    this.easeFrom((from) => ({ ...from, center: placeAt([x, y], from, { width, height }) }));
  }

  /** Jumps to a camera. */
  moveTo({ center, zoom }: Camera): void {
    this.easeTarget = null;
    this.map.jumpTo({ center, zoom });
  }

  /** What is drawn at a point of the container, pixels from its top left: small features first, then areas. */
  hitsAt(x: number, y: number): MapHit[] {
    if (!this.isReady) return [];
    const exact = this.map.queryRenderedFeatures([x, y]);
    const nearby = this.map.queryRenderedFeatures([
      [x - TAP_TOLERANCE, y - TAP_TOLERANCE],
      [x + TAP_TOLERANCE, y + TAP_TOLERANCE],
    ]);
    const hitsOf = (features: typeof exact): MapHit[] =>
      features.map(({ source, id, properties }) => ({
        source: originalDataSet(String(properties[DATA_SET] ?? source)),
        id: String(properties.id ?? id),
      }));
    const small = hitsOf([...exact, ...nearby]).filter(({ source }) => SMALL_SOURCES.has(source));
    return [...small, ...hitsOf(exact)];
  }

  /** Takes the container’s new size. */
  resize(): void {
    this.map.resize();
  }

  /** Sets the scale at which the page shows the map, and with it the resolution that is drawn. */
  setMagnification(magnification: number): void {
    const pixelRatio = pixelRatioOf(magnification);
    if (this.map.getPixelRatio() !== pixelRatio) this.map.setPixelRatio(pixelRatio);
  }

  /** Removes the map from the page and frees its WebGL context. */
  remove(): void {
    this.isReady = false;
    clearTimeout(this.contextTimeout);
    this.element.remove();
    // removed before it has loaded, MapLibre leaves promises that nobody settles
    if (this.hasLoaded) this.map.remove();
    else this.map.once('load', () => this.map.remove());
  }

  private get camera(): Camera {
    const { lng, lat } = this.map.getCenter();
    return { center: [lng, lat], zoom: this.map.getZoom() };
  }

  private update(): void {
    if (!this.isReady || !this.picture) return;
    if (this.updater.update(this.picture)) this.options.onSettled(false);
  }

  private sendLabels(): void {
    if (this.labels) this.map.getSource<GeoJSONSource>('labels')?.setData(this.labels);
  }

  /** Enables or disables MapLibre’s handlers for pointer, touch and keys; rotation stays off. */
  private setInteractive(isInteractive: boolean): void {
    const { map } = this;
    const { dragPan, scrollZoom, doubleClickZoom, boxZoom, keyboard, touchZoomRotate } = map;
    for (const handler of [dragPan, scrollZoom, doubleClickZoom, boxZoom, keyboard, touchZoomRotate])
      isInteractive ? handler.enable() : handler.disable();
    touchZoomRotate.disableRotation();
    keyboard.disableRotation();
    // the canvas is a tab stop only while keys move the map
    map.getCanvas().tabIndex = isInteractive ? 0 : -1;
  }

  /** Adds to a style that has just loaded what is not part of it: colours, custom layers, labels and symbols. */
  private completeStyle(): void {
    const { map, colors } = this;
    enlargeTiles(map);
    // the theme may have changed since the style was made
    setPaint(map, colors.layers);
    this.addLayers();
    this.sendLabels();
    addSymbols(map, colors.palette)
      .then(() => this.startUpdates())
      .catch(this.fail);
  }

  private addLayers(): void {
    const { map } = this;
    const { overlays, arrows, beforeIds } = this.options;
    if (!map.getLayer(overlays.id)) map.addLayer(overlays, beforeIds.overlays);
    if (!map.getLayer(arrows.id)) map.addLayer(arrows, beforeIds.arrows);
    for (const layer of HIT_LAYERS) if (!map.getLayer(layer.id)) map.addLayer(layer, overlays.id);
  }

  /** Shows the requested picture on a complete style, after a lost context too. */
  private startUpdates(): void {
    this.isReady = true;
    this.updater.reset();
    this.update();
    if (!this.isContextLost) return;
    clearTimeout(this.contextTimeout);
    this.isContextLost = false;
    this.map.once('idle', this.options.onLive);
  }

  private handleContextLost(): void {
    const { onSettled, onLost, onLostForLong } = this.options;
    this.isReady = false;
    onSettled(false);
    onLost();
    this.isContextLost = true;
    clearTimeout(this.contextTimeout);
    this.contextTimeout = setTimeout(onLostForLong, CONTEXT_TIMEOUT);
  }

  private handleMove(): void {
    this.hasNewTiles = enlargeTiles(this.map) || this.hasNewTiles;
    this.options.onCamera(this.camera, true);
  }

  private handleIdle(): void {
    // the last animation frame may still have symbols of the previous tiles, a fraction of a pixel off
    if (this.hasNewTiles) this.map.triggerRepaint();
    else this.options.onSettled(this.isReady && this.pendingSymbols === 0);
    this.hasNewTiles = false;
  }

  /** Eases to a camera computed from where the map is going, so that repeated presses of a button add up. */
  private easeFrom(nextCamera: (from: Camera) => Camera): void {
    const easeTarget = nextCamera(this.easeTarget ?? this.camera);
    this.easeTarget = easeTarget;
    // MapLibre itself jumps where the reader prefers reduced motion
    this.map.easeTo({ ...easeTarget }, { easeTarget });
  }

  private readonly fail = (): void => {
    this.isReady = false;
    this.map.remove();
    this.element.remove();
    this.options.onFail();
  };
}

export type { LiveMap };
