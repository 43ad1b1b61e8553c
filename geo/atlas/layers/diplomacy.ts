import * as legend from '#messages/legend';
import * as sentences from '#messages/sentences';
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
  title: legend.diplomacyTitle,
  draw: (palette) => [
    meetingMark('diplomacy-meeting', ['all', rowsOf('diplomacy', 'meeting'), IS_MARK], palette),
    treatyMark('diplomacy-treaty', ['all', rowsOf('diplomacy', 'treaty'), IS_MARK], palette),
    memorandumMark('diplomacy-memorandum', ['all', rowsOf('diplomacy', 'memorandum'), IS_MARK], palette),
  ],
  legend: [TREATY, MEMORANDUM, MEETING],
};

export const diplomacyText: LayerText = {
  nameInSentence: sentences.diplomacyName,
  sentences: {
    'treaty-belvedere': {
      is: sentences.diplomacyTreatyBelvedere,
      saysCertainty: true,
    },
    'communique-1956': { is: sentences.diplomacyCommunique1956, saysCertainty: true },
    treaty: { is: sentences.diplomacyTreaty },
    memorandum: { is: sentences.diplomacyTreaty },
    'arrival-zemun': { is: sentences.diplomacyArrivalZemun, saysCertainty: true },
    'arrival-mikoyan': { is: sentences.diplomacyArrivalMikoyan },
    meeting: { is: sentences.diplomacyMeeting, separate: true },
    'borba-summary': { is: sentences.diplomacyBorbaSummary },
    'chip-imperialists': { is: sentences.diplomacyImperialists },
    'chip-explosive': {
      is: sentences.diplomacyExplosive,
    },
    speech: { is: sentences.diplomacySpeech, separate: true },
    'zone-a-trieste': {
      is: sentences.namesAlone,
      ends: sentences.diplomacyZoneAEnds,
    },
    'zone-b-trieste': {
      is: sentences.namesAlone,
      ends: sentences.diplomacyZoneBEnds,
    },
    'chip-state-treaty-in-force': { is: sentences.diplomacyInForce },
    trial: { is: sentences.diplomacyTrial, undated: true },
    'trial-withdrawn': NAMES_ALONE,
    context: NAMES_ALONE,
  },
  cards: {
    treaty: sentences.diplomacyTreatyCard,
    memorandum: sentences.diplomacyMemorandumCard,
    meeting: sentences.diplomacyMeetingCard,
    speech: sentences.diplomacySpeechCard,
    trial: sentences.diplomacyTrialCard,
    'trial-withdrawn': sentences.diplomacyTrialWithdrawnCard,
    context: sentences.diplomacyContextCard,
  },
  happenings: true,
};
