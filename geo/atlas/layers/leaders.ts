import type { Layer, LayerText } from './layer';
import type { Sentence } from './sentence';

export const leaders: Layer = {
  title: 'Who holds government and party',
  // badges are words on plates: they stand among the labels
  draw: () => [],
};

const office: Sentence = {
  is: '{person} is {post} in {places}',
  begins: '{person} becomes {post} in {places}',
  ends: '{person} is no longer {post} in {places}',
  separate: true,
};

export const leadersText: LayerText = {
  nameInSentence: 'the leaders',
  sentences: {
    government: office,
    party: office,
    'warsaw-party-bierut': { ...office, ends: 'Bolesław Bierut, party leader in Warsaw, dies in Moscow' },
    'name-gomulka': { is: 'Gomułka is out of office and widely popular' },
    'name-nagy': { is: 'Nagy is out of office and still influential' },
    'pressure-political': {
      is: 'Pressure on the [regime|regimes] of {states}: political unrest, early 1956',
      undated: true,
    },
    'pressure-economic': {
      is: 'Pressure on the [regime|regimes] of {states}: economic discontent, early 1956',
      undated: true,
    },
  },
  cards: {
    government: 'Who led the government',
    party: 'Who led the party',
    'out-of-office': 'A name without an office',
    'pressure-political': 'Pressure on a regime',
    'pressure-economic': 'Pressure on a regime',
  },
  happenings: true,
};
