import { IS_MARK, rowsOf } from '../kinds/kind';
import { symbol } from '../kinds/marks';
import type { Layer } from './layer';

export const diplomacy: Layer = {
  id: 'diplomacy',
  title: 'Treaties, meetings and speeches',
  draw: () => [
    symbol('diplomacy-meeting', 'events', ['all', rowsOf('diplomacy', 'meeting'), IS_MARK], 'meeting'),
    symbol('diplomacy-treaty', 'events', ['all', rowsOf('diplomacy', 'treaty'), IS_MARK], 'treaty'),
  ],
};
