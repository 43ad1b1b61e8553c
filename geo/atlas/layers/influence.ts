import { arrows, plainLines } from '../../drawing/kinds/lines';
import { stateWash } from '../../drawing/kinds/states';
import { svgSymbol } from '../../drawing/legend-symbols';
import { isCategory, lineRow } from '../line-rows';
import type { Layer, LayerText } from './layer';

const of = (category: string) => ({ layer: 'influence', categories: [category] });

export const influence: Layer = {
  title: 'Moscow’s influence, schematic',
  draw: (palette) => [
    stateWash('influence/speech', palette.speech, 0.5),
    arrows(of('new-courses'), palette.ink2, 4.6),
    arrows(of('warning'), palette.ink, 4.6),
    plainLines(of('report'), { color: palette.ink2, width: 1.6, dash: 3, gap: 5 }),
    arrows(of('hard'), palette.ink, 5.4),
  ],
  legend: [
    {
      id: 'wash',
      words: 'Reach of the speech, schematic',
      order: 700,
      draw: svgSymbol(30, 18, ({ speech }) => `<rect width="30" height="18" fill="${speech}"/>`),
      matches: ({ category }) => category === 'speech',
    },
    lineRow(
      'new-courses',
      'order or advice from Moscow',
      { color: ({ ink2 }) => ink2, width: 3, head: true },
      isCategory('new-courses'),
    ),
    lineRow(
      'warning',
      'warning from Moscow',
      { color: ({ ink }) => ink, width: 3, head: true },
      isCategory('warning'),
    ),
    lineRow(
      'report',
      'reports to Moscow',
      { color: ({ ink2 }) => ink2, width: 1.6, dash: [3, 5] },
      isCategory('report'),
    ),
    lineRow(
      'hard',
      'reforms slowed or reversed',
      { color: ({ ink }) => ink, width: 3.4, head: true },
      isCategory('hard'),
    ),
  ],
};

export const influenceText: LayerText = {
  nameInSentence: 'Moscow’s influence',
  sentences: {
    'new-courses': { is: 'A New Course, ordered or advised in Moscow: a line of influence leads to {to}' },
    warning: { is: 'Beria’s warning goes out from Moscow to {to}' },
    report: { is: 'Beria orders reports to Moscow from {from}' },
    hard: {
      is: 'Reforms slowed or reversed: a line of influence leads from Moscow to {to}',
    },
    'speech-wash-ussr': { is: 'A wash over {states} shows for whom the speech was meant' },
    'speech-wash-bloc': { is: 'A paler wash shows that the speech spilled over into {states}' },
  },
  cards: {
    'new-courses': 'Influence, not a movement: a line from Moscow to the capital',
    warning: 'Influence, not a movement: a line from Moscow to each capital',
    report: 'Reports ordered back to Moscow: short dashes',
    hard: 'Influence, not a movement: a line from Moscow to the capital',
    speech: 'The reach of a speech: a wash over the land',
  },
  schematic: true,
};
