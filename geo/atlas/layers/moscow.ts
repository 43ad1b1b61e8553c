import * as legend from '#messages/legend';
import * as sentences from '#messages/sentences';
import { rowsOf } from '../../drawing/kinds/kind';
import { discs } from '../../drawing/kinds/marks';
import type { Layer, LayerText } from './layer';

export const moscow: Layer = {
  title: legend.moscowTitle,
  draw: (palette) => [
    discs(
      'moscow-pulse',
      'events',
      rowsOf('moscow', 'pulse'),
      { radius: 22, stroke: palette.ink, strokeWidth: 1.2, strength: 0.45 },
      { radius: 14, stroke: palette.ink, strokeWidth: 1.6, strength: 0.8 },
    ),
    discs(
      'moscow-seat',
      'events',
      rowsOf('moscow', 'seat'),
      { radius: 6, fill: palette.casing, stroke: palette.ink, strokeWidth: 2.2 },
      { radius: 2.4, fill: palette.ink },
    ),
  ],
  labelGap: { pulse: 22 },
};

export const moscowText: LayerText = {
  nameInSentence: sentences.moscowName,
  sentences: {
    seat: { is: sentences.moscowSeat },
    pulse: { is: sentences.moscowPulse },
    'pulse-1953-09-07': { is: sentences.moscowFirstSecretary },
    'pulse-1955-02-08': { is: sentences.moscowPrimeMinister },
    'chip-july-moscow': { is: sentences.moscowMolotov },
    context: { is: sentences.moscowContext },
  },
  cards: {
    seat: sentences.moscowSeatCard,
    pulse: sentences.moscowPulseCard,
    context: sentences.moscowContextCard,
  },
  saidFirst: true,
  happenings: true,
};
