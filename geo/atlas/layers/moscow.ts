import { rowsOf } from '../../drawing/kinds/kind';
import { discs } from '../../drawing/kinds/marks';
import type { Layer, LayerText } from './layer';

export const moscow: Layer = {
  title: 'Moscow, seat of the succession struggle',
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
  nameInSentence: 'the mark at Moscow',
  sentences: {
    seat: { is: 'Moscow is marked as the seat of the Soviet leadership' },
    pulse: { is: 'At the top in Moscow: {names}' },
    'pulse-1953-09-07': { is: 'At the top in Moscow: Khrushchev becomes First Secretary' },
    'pulse-1955-02-08': { is: 'At the top in Moscow: Bulganin replaces Malenkov as prime minister' },
    'chip-july-moscow': { is: 'Beyond the frame, in Moscow: Molotov is set back' },
    context: { is: 'Beyond the frame: {names}' },
  },
  cards: {
    seat: 'The seat of the Soviet leadership',
    pulse: 'A turn at the top in Moscow: two rings that pulse',
    context: 'Something that happened in Moscow, beyond the frame',
  },
  saidFirst: true,
  happenings: true,
};
