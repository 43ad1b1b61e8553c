import { rowsOf } from '../../drawing/kinds/kind';
import { plainLines } from '../../drawing/kinds/lines';
import { discs } from '../../drawing/kinds/marks';
import { discInside, markSymbol } from '../../drawing/legend-symbols';
import type { Layer, LayerText } from './layer';
import { isCategory, lineRow } from './shared/line-rows';

export const cominform: Layer = {
  title: 'Cominform, to April 1956, schematic',
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
      words: 'Seat of the Cominform',
      order: 510,
      draw: markSymbol(
        ({ casing, ribSoviet }) => discInside(7, casing, ribSoviet, 2) + discInside(3, ribSoviet),
      ),
      matches: ({ category }) => category === 'hub',
    },
    lineRow(
      'cominform',
      'tie of the Cominform',
      { color: ({ ribSoviet }) => ribSoviet, width: 2, dash: [7, 5] },
      isCategory('spoke'),
    ),
  ],
};

export const cominformText: LayerText = {
  nameInSentence: 'the Cominform',
  sentences: {
    'cominform-hub-belgrade': {
      is: 'The Cominform has its seat in {places}',
      ends: 'The Cominform leaves Belgrade: its seat is now in Bucharest',
      undated: true,
    },
    hub: {
      is: 'The Cominform has its seat in {places}',
      ends: 'The Cominform is dissolved: decided on 17 April, in the press on 18 April 1956',
      undated: true,
    },
    spoke: { is: 'Spokes tie the Cominform to the parties in {to}' },
  },
  cards: {
    hub: 'The seat of the Cominform',
    spoke: 'A tie of the Cominform to a party',
  },
};
