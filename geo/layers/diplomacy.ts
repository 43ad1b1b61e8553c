import { IS_MARK, rowsOf } from '../kinds/kind';
import { passingSymbol } from '../kinds/marks';
import type { Layer } from './layer';

/** A sheet lies beside the mark of its town. */
const BESIDE: readonly [number, number] = [11, -12];

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
