import { IS_MARK, rowsOf } from '../../drawing/kinds/kind';
import { BESIDE, passingSymbol } from '../../drawing/kinds/marks';
import type { Layer } from './layer';

export const diplomacy: Layer = {
  id: 'diplomacy',
  title: 'Treaties, meetings and speeches',
  draw: ({ diplomacy: color }) => [
    passingSymbol(
      'diplomacy-meeting',
      'events',
      ['all', rowsOf('diplomacy', 'meeting'), IS_MARK],
      'meeting',
      {
        color,
      },
    ),
    passingSymbol('diplomacy-treaty', 'events', ['all', rowsOf('diplomacy', 'treaty'), IS_MARK], 'treaty', {
      color,
      offset: BESIDE,
    }),
  ],
};
