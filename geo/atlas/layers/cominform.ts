import * as legend from '#messages/legend';
import * as sentences from '#messages/sentences';
import { rowsOf } from '../../drawing/kinds/kind';
import { plainLines } from '../../drawing/kinds/lines';
import { discs } from '../../drawing/kinds/marks';
import { discInside, markSymbol } from '../../drawing/legend-symbols';
import type { Layer, LayerText } from './layer';
import { isCategory, lineRow } from './shared/line-rows';

export const cominform: Layer = {
  title: legend.cominformTitle,
  draw: (palette) => [
    plainLines(
      { layer: 'cominform', categories: ['spoke'] },
      { color: palette.ribSoviet, width: 2, dash: 7, gap: 5 },
    ),
    discs(
      'cominform-hub',
      'events',
      rowsOf('cominform', 'hub'),
      { radius: 7, fill: palette.casing, stroke: palette.ribSoviet, strokeWidth: 2 },
      { radius: 3, fill: palette.ribSoviet },
    ),
  ],
  legend: [
    {
      id: 'cominform-seat',
      words: legend.cominformSeatRow,
      order: 510,
      draw: markSymbol(
        ({ casing, ribSoviet }) => discInside(7, casing, ribSoviet, 2) + discInside(3, ribSoviet),
      ),
      matches: ({ category }) => category === 'hub',
    },
    lineRow(
      'cominform',
      legend.cominformLine,
      { color: ({ ribSoviet }) => ribSoviet, width: 2, dash: [7, 5] },
      isCategory('spoke'),
    ),
  ],
};

export const cominformText: LayerText = {
  nameInSentence: sentences.cominformName,
  sentences: {
    'cominform-hub-belgrade': {
      is: sentences.cominformSeat,
      ends: sentences.cominformLeavesBelgrade,
      undated: true,
    },
    hub: {
      is: sentences.cominformSeat,
      ends: sentences.cominformDissolved,
      undated: true,
    },
    spoke: { is: sentences.cominformSpoke },
  },
  cards: {
    hub: sentences.cominformHubCard,
    spoke: sentences.cominformSpokeCard,
  },
};
