import * as legend from '#messages/legend';
import * as sentences from '#messages/sentences';
import { arrows, plainLines } from '../../drawing/kinds/lines';
import type { Layer, LayerText } from './layer';
import { isCategory, lineRow } from './shared/line-rows';

const of = (category: string) => ({ layer: 'influence', categories: [category] });

export const influence: Layer = {
  title: legend.influenceTitle,
  draw: (palette) => [
    plainLines(of('speech-home'), { color: palette.diplomacy, width: 2.8, dash: 1, gap: 0 }),
    plainLines(of('speech-abroad'), { color: palette.diplomacy, width: 1.3, dash: 1, gap: 0 }),
    arrows(of('new-courses'), palette.ink, 5.6),
    arrows(of('warning'), palette.ink, 4.6),
    plainLines(of('fear'), { color: palette.rising, width: 3, dash: 9, gap: 5 }),
    plainLines(of('report'), { color: palette.ink2, width: 1.6, dash: 3, gap: 5 }),
    arrows(of('hard'), palette.ink, 5.4),
  ],
  legend: [
    lineRow(
      'speech-home',
      legend.speechHomeLine,
      { color: ({ diplomacy }) => diplomacy, width: 2.8, dash: [36, 0] },
      isCategory('speech-home'),
    ),
    lineRow(
      'speech-abroad',
      legend.speechAbroadLine,
      { color: ({ diplomacy }) => diplomacy, width: 1.3, dash: [36, 0] },
      isCategory('speech-abroad'),
    ),
    lineRow(
      'new-courses',
      legend.newCoursesLine,
      { color: ({ ink }) => ink, width: 3.4, head: true },
      isCategory('new-courses'),
    ),
    lineRow(
      'warning',
      legend.warningLine,
      { color: ({ ink }) => ink, width: 3, head: true },
      isCategory('warning'),
    ),
    lineRow(
      'fear',
      legend.fearLine,
      { color: ({ rising }) => rising, width: 3, dash: [9, 5] },
      isCategory('fear'),
    ),
    lineRow(
      'report',
      legend.reportLine,
      { color: ({ ink2 }) => ink2, width: 1.6, dash: [3, 5] },
      isCategory('report'),
    ),
    lineRow('hard', legend.hardLine, { color: ({ ink }) => ink, width: 3.4, head: true }, isCategory('hard')),
  ],
};

export const influenceText: LayerText = {
  nameInSentence: sentences.influenceName,
  sentences: {
    'new-courses': { is: sentences.influenceNewCourses },
    warning: { is: sentences.influenceWarning },
    report: { is: sentences.influenceReport },
    fear: { is: sentences.influenceFear },
    reporting: { is: sentences.influenceReporting },
    hard: {
      is: sentences.influenceHard,
    },
    'speech-arcs-ussr': { is: sentences.influenceSpeechAtHome },
    'speech-arcs-bloc': { is: sentences.influenceSpeechAbroad },
  },
  cards: {
    'new-courses': sentences.influenceNewCoursesCard,
    warning: sentences.influenceWarningCard,
    report: sentences.influenceReportCard,
    fear: sentences.influenceFearCard,
    reporting: sentences.influenceReportingCard,
    hard: sentences.influenceNewCoursesCard,
    'speech-home': sentences.influenceSpeechHomeCard,
    'speech-abroad': sentences.influenceSpeechAbroadCard,
  },
  schematic: true,
};
