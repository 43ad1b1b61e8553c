import * as legend from '#messages/legend';
import * as sentences from '#messages/sentences';
import { zones } from '../../drawing/kinds/zones';
import type { Layer, LayerText } from './layer';
import { POWERS, powerRows } from './shared/powers';

export const viennaSectors: Layer = {
  title: legend.viennaSectorsTitle,
  draw: (palette) => zones('vienna-sectors', POWERS, palette),
  legend: powerRows('sector'),
  inset: {
    caption: legend.viennaSectorsInset,
    dataSet: 'vienna-sectors',
    feature: 'zone-at-vie',
    maxBoundsWidth: 12,
    at: [16.37, 48.21],
    // the city of 1954
    bounds: [16.17, 48.11, 16.58, 48.33],
    names: [
      { text: legend.viennaSectorsInsetSoviet, at: [16.47, 48.25], color: 'sovietText' },
      { text: legend.viennaSectorsInsetUS, at: [16.31, 48.25], color: 'western' },
      { text: legend.viennaSectorsInsetFrench, at: [16.275, 48.208], color: 'western' },
      { text: legend.viennaSectorsInsetBritish, at: [16.27, 48.172], color: 'western' },
    ],
  },
};

export const viennaSectorsText: LayerText = {
  nameInSentence: sentences.viennaSectorsName,
  sentences: {
    sector: { is: sentences.viennaSectorsSector },
  },
  cards: {
    sector: sentences.viennaSectorsSectorCard,
  },
};
