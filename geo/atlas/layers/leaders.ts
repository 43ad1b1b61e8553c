import * as legend from '#messages/legend';
import * as sentences from '#messages/sentences';
import type { Layer, LayerText } from './layer';
import type { Sentence } from './sentence';

export const leaders: Layer = {
  title: legend.leadersTitle,
  // badges are words on plates: they stand among the labels
  draw: () => [],
};

const office: Sentence = {
  is: sentences.leadersOffice,
  begins: sentences.leadersOfficeBegins,
  ends: sentences.leadersOfficeEnds,
  separate: true,
};

export const leadersText: LayerText = {
  nameInSentence: sentences.leadersName,
  sentences: {
    government: office,
    party: office,
    'warsaw-party-bierut': { ...office, ends: sentences.leadersBierutDies },
    'name-gomulka': { is: sentences.leadersGomulka },
    'name-nagy': { is: sentences.leadersNagy },
    'pressure-political': {
      is: sentences.leadersPressurePolitical,
      undated: true,
    },
    'pressure-economic': {
      is: sentences.leadersPressureEconomic,
      undated: true,
    },
  },
  cards: {
    government: sentences.leadersGovernmentCard,
    party: sentences.leadersPartyCard,
    'out-of-office': sentences.leadersOutOfOfficeCard,
    'pressure-political': sentences.leadersPressurePoliticalCard,
    'pressure-economic': sentences.leadersPressurePoliticalCard,
  },
  happenings: true,
};
