import { ties } from '../../drawing/kinds/lines';
import type { Layer } from './layer';

const at = (level: string) => ({ layer: 'links-yugoslavia', level });

export const linksYugoslavia: Layer = {
  id: 'links-yugoslavia',
  title: 'Moscow and Belgrade, schematic',
  // the looser the tie, the more of it is gap
  draw: (palette) => [
    ties(at('broken'), { color: palette.ink2, width: 3, dash: 14, gap: 6 }),
    ties(at('diplomatic'), { color: palette.diplomacy, width: 1.6, dash: 3, gap: 3 }),
    ties(at('declared'), { color: palette.diplomacy, width: 2.8, dash: 14, gap: 5 }),
    ties(at('communique'), { color: palette.diplomacy, width: 3.6, dash: 26, gap: 3 }),
  ],
};
