import type { ExpressionSpecification, LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { Palette } from '../palette';
import type { SymbolId } from '../symbols';
import { type DataSet, type Drawing, PRESENCE } from './kind';

type Disc = {
  /** Pixels. */
  radius: number;
  fill?: string;
  stroke?: string;
  strokeWidth?: number;
  /** Share of the presence. */
  strength?: number;
};

const disc = (
  id: string,
  source: DataSet,
  filter: ExpressionSpecification,
  disc: Disc,
): LayerSpecification => {
  const opacity: ExpressionSpecification = ['*', disc.strength ?? 1, PRESENCE];
  return {
    id,
    type: 'circle',
    source,
    filter,
    paint: {
      'circle-radius': disc.radius,
      'circle-color': disc.fill ?? 'rgba(0,0,0,0)',
      'circle-opacity': disc.fill ? opacity : 0,
      'circle-stroke-color': disc.stroke ?? 'rgba(0,0,0,0)',
      'circle-stroke-width': disc.strokeWidth ?? 0,
      'circle-stroke-opacity': disc.stroke ? opacity : 0,
    },
  };
};

/** A mark made of discs, the lowest first. */
export const discs = (
  id: string,
  source: DataSet,
  filter: ExpressionSpecification,
  ...all: Disc[]
): Drawing => ({
  slot: 'marks',
  layers: all.map((one, at) => disc(`${id}-${at}`, source, filter, one)),
});

/** A mark from the symbol sheet. */
export const symbol = (
  id: string,
  source: DataSet,
  filter: ExpressionSpecification,
  image: SymbolId,
): Drawing => ({
  slot: 'marks',
  layers: [
    {
      id,
      type: 'symbol',
      source,
      filter,
      layout: { 'icon-image': image, 'icon-allow-overlap': true, 'icon-ignore-placement': true },
      paint: { 'icon-opacity': PRESENCE },
    },
  ],
});

/** Main centre of a rising: a disc with a hole. */
export const mainCentre = (
  id: string,
  source: DataSet,
  filter: ExpressionSpecification,
  palette: Palette,
): Drawing =>
  discs(
    id,
    source,
    filter,
    { radius: 8.5, fill: palette.rising, stroke: palette.casing, strokeWidth: 1.5 },
    { radius: 2.6, fill: palette.casing },
  );

/** Thin double ring: put down by the country’s own forces. */
export const ownForcesRings = (
  id: string,
  source: DataSet,
  filter: ExpressionSpecification,
  palette: Palette,
): Drawing =>
  discs(
    id,
    source,
    filter,
    { radius: 12, stroke: palette.national, strokeWidth: 1.2 },
    { radius: 15, stroke: palette.national, strokeWidth: 1.2 },
  );
