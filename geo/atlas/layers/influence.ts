import { arrows, plainLines } from '../../drawing/kinds/lines';
import type { Layer, LayerText } from './layer';
import { isCategory, lineRow } from './shared/line-rows';

const of = (category: string) => ({ layer: 'influence', categories: [category] });

export const influence: Layer = {
  title: 'Moscow’s influence, schematic',
  draw: (palette) => [
    plainLines(of('speech-home'), { color: palette.diplomacy, width: 2.2, dash: 1, gap: 0 }),
    plainLines(of('speech-abroad'), { color: palette.diplomacy, width: 3, dash: 7, gap: 4 }),
    arrows(of('new-courses'), palette.ink2, 4.6),
    arrows(of('warning'), palette.ink, 4.6),
    plainLines(of('report'), { color: palette.ink2, width: 1.6, dash: 3, gap: 5 }),
    arrows(of('hard'), palette.ink, 5.4),
  ],
  legend: [
    lineRow(
      'speech-home',
      'speech, meant for home',
      { color: ({ diplomacy }) => diplomacy, width: 2.2, dash: [36, 0] },
      isCategory('speech-home'),
    ),
    lineRow(
      'speech-abroad',
      'heard abroad',
      { color: ({ diplomacy }) => diplomacy, width: 3, dash: [7, 4] },
      isCategory('speech-abroad'),
    ),
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
    'speech-arcs-ussr': { is: 'Arcs round Moscow, within {states}, show for whom the speech was meant' },
    'speech-arcs-bloc': { is: 'Dashed arcs farther out show that the speech was heard in {states}' },
  },
  cards: {
    'new-courses': 'Influence, not a movement: a line from Moscow to the capital',
    warning: 'Influence, not a movement: a line from Moscow to each capital',
    report: 'Reports ordered back to Moscow: short dashes',
    hard: 'Influence, not a movement: a line from Moscow to the capital',
    'speech-home': 'For whom a speech was meant: arcs round Moscow',
    'speech-abroad': 'Where a speech was heard that was not meant for it: dashed arcs, no route',
  },
  schematic: true,
};
