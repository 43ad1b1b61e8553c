import { zones } from '../../drawing/kinds/zones';
import type { Layer } from './layer';

export const berlinSectors: Layer = {
  id: 'berlin-sectors',
  title: 'Sectors of Berlin',
  draw: (palette) => zones('berlin-sectors', palette),
};

export const viennaSectors: Layer = {
  id: 'vienna-sectors',
  title: 'Sectors of Vienna, to 27 July 1955',
  draw: (palette) => zones('vienna-sectors', palette),
};
