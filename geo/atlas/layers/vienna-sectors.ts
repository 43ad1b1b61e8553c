import { zones } from '../../drawing/kinds/zones';
import type { Layer, LayerText } from './layer';
import { POWERS, powerRows } from './shared/powers';

export const viennaSectors: Layer = {
  title: 'Sectors of Vienna, to 27 July 1955',
  draw: (palette) => zones('vienna-sectors', POWERS, palette),
  legend: powerRows('sector'),
  inset: {
    caption: 'Vienna’s sectors, to 27 July 1955',
    dataSet: 'vienna-sectors',
    feature: 'zone-at-vie',
    maxBoundsWidth: 12,
    at: [16.37, 48.21],
    // the city of 1954
    bounds: [16.17, 48.11, 16.58, 48.33],
    names: [
      { text: 'Soviet', at: [16.47, 48.25], color: 'sovietText' },
      { text: 'US', at: [16.31, 48.25], color: 'western' },
      { text: 'French', at: [16.275, 48.208], color: 'western' },
      { text: 'British', at: [16.27, 48.172], color: 'western' },
    ],
  },
};

export const viennaSectorsText: LayerText = {
  nameInSentence: 'the sectors of Vienna',
  sentences: {
    sector: { is: 'Vienna is divided: {items}' },
  },
  cards: {
    sector: 'A sector of Vienna',
  },
};
