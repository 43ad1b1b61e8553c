import { rowsOf } from '../../drawing/kinds/kind';
import { symbol } from '../../drawing/kinds/marks';
import type { Layer } from './layer';

export const outlook: Layer = {
  id: 'outlook',
  title: 'Outlook: October 1956, beyond the article',
  draw: () => [symbol('outlook-ring', 'events', rowsOf('outlook'), 'outlook-ring')],
};
