import { IS_MARK, rowsOf } from '../../drawing/kinds/kind';
import type { Layer, LayerText } from './layer';
import { NAMES_ALONE } from './sentence';
import {
  MEETING,
  MEMORANDUM,
  meetingMark,
  memorandumMark,
  TREATY,
  treatyMark,
} from './shared/diplomacy-marks';

export const diplomacy: Layer = {
  title: 'Treaties, meetings and speeches',
  draw: (palette) => [
    meetingMark('diplomacy-meeting', ['all', rowsOf('diplomacy', 'meeting'), IS_MARK], palette),
    treatyMark('diplomacy-treaty', ['all', rowsOf('diplomacy', 'treaty'), IS_MARK], palette),
    memorandumMark('diplomacy-memorandum', ['all', rowsOf('diplomacy', 'memorandum'), IS_MARK], palette),
  ],
  legend: [TREATY, MEMORANDUM, MEETING],
};

export const diplomacyText: LayerText = {
  nameInSentence: 'agreements',
  sentences: {
    'treaty-belvedere': {
      is: 'Signed in Vienna, by report at {places}: the Austrian State Treaty',
      saysCertainty: true,
    },
    'communique-1956': { is: 'In writing: the joint communiqué of Moscow and Belgrade', saysCertainty: true },
    treaty: { is: 'In writing: the {names}' },
    memorandum: { is: 'In writing: the {names}' },
    'arrival-zemun': { is: 'Khrushchev arrives in Belgrade, by report at {places}', saysCertainty: true },
    meeting: { is: '{names} at {places}', separate: true },
    'borba-summary': { is: 'In Belgrade Borba prints a summary of the closed speech' },
    'chip-imperialists': { is: 'As quoted by Kramer: {names}' },
    'chip-explosive': {
      is: 'By Kramer’s account Moscow knew of the explosive situation in Hungary and Poland',
    },
    speech: { is: 'Words from {places}: {names}', separate: true },
    'zone-a-trieste': {
      is: '{names}',
      ends: 'Zone A of Trieste passes to Italy, but for a strip in the south',
    },
    'zone-b-trieste': {
      is: '{names}',
      ends: 'Zone B and that strip come under Yugoslav civil administration',
    },
    'chip-state-treaty-in-force': { is: 'Still to come: the treaty in force' },
    trial: { is: 'Put to death as Titoists: {names}', undated: true },
    'trial-withdrawn': NAMES_ALONE,
    context: NAMES_ALONE,
  },
  cards: {
    treaty: 'A treaty or an agreed text',
    memorandum: 'An agreed text, not a treaty',
    meeting: 'A meeting',
    speech: 'Words that were spoken or printed',
    trial: 'A trial of communists accused of siding with Tito',
    'trial-withdrawn': 'A verdict against an alleged Titoist, withdrawn',
    context: 'An event beside the story',
  },
  happenings: true,
};
