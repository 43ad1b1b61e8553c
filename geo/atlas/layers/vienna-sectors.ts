import { zones } from '../../drawing/kinds/zones';
import { POWERS, powerRows } from '../powers';
import type { Layer, LayerText } from './layer';

export const viennaSectors: Layer = {
  title: 'Sectors of Vienna, to 27 July 1955',
  draw: (palette) => zones('vienna-sectors', POWERS, palette),
  legend: powerRows('sector'),
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
