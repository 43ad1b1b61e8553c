import * as legend from '#messages/legend';
import * as sentences from '#messages/sentences';
import { zones } from '../../drawing/kinds/zones';
import type { Layer, LayerText } from './layer';
import { POWERS, powerRows } from './shared/powers';

export const berlinSectors: Layer = {
  title: legend.berlinSectorsTitle,
  draw: (palette) => zones('berlin-sectors', POWERS, palette),
  legend: powerRows('sector'),
};

export const berlinSectorsText: LayerText = {
  nameInSentence: sentences.berlinSectorsName,
  sentences: {
    sector: { is: sentences.berlinSectorsSector },
  },
  cards: {
    sector: sentences.berlinSectorsSectorCard,
  },
};
