import { zones } from '../../drawing/kinds/zones';
import type { Layer, LayerText } from './layer';
import { POWERS, powerRows } from './shared/powers';

export const berlinSectors: Layer = {
  title: 'Sectors of Berlin',
  draw: (palette) => zones('berlin-sectors', POWERS, palette),
  legend: powerRows('sector'),
};

export const berlinSectorsText: LayerText = {
  nameInSentence: 'the sectors of Berlin',
  sentences: {
    sector: { is: 'Berlin is divided: {items}' },
  },
  cards: {
    sector: 'A sector of Berlin',
  },
};
