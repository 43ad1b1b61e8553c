import * as legend from '#messages/legend';
import * as sentences from '#messages/sentences';
import { arrows } from '../../drawing/kinds/lines';
import { zones } from '../../drawing/kinds/zones';
import type { Layer, LayerText } from './layer';
import { NAMES_ALONE, type Sentence } from './sentence';
import { isCategory, lineRow } from './shared/line-rows';
import { POWERS, powerRows } from './shared/powers';

/** Its troops leave by and by: its edge turns dashed as it empties. */
const EMPTYING = 'zone-at-su';

export const austriaZones: Layer = {
  title: legend.austriaZonesTitle,
  draw: (palette) => [
    ...zones('austria-zones', POWERS, palette, { id: EMPTYING, color: palette.soviet }),
    arrows({ layer: 'austria-zones', categories: ['withdrawal'] }, palette.soviet, 5),
  ],
  legend: [
    ...powerRows('zone'),
    lineRow(
      'withdrawal',
      legend.withdrawalLine,
      { color: ({ soviet }) => soviet, width: 3, head: true },
      isCategory('withdrawal'),
    ),
  ],
  outline: { dataSet: 'austria-zones', caption: legend.austriaZonesOutline },
};

const zone: Sentence = {
  is: sentences.austriaZonesZone,
  ends: sentences.austriaZonesZoneEnds,
  separate: true,
};
const zoneUntilUnknown: Sentence = { ...zone, after: sentences.austriaZonesDayUnknown };

export const austriaZonesText: LayerText = {
  nameInSentence: sentences.austriaZonesName,
  sentences: {
    'zone-su': zone,
    'zone-us': zoneUntilUnknown,
    'zone-gb': zone,
    'zone-fr': zoneUntilUnknown,
    'zone-vie': {
      is: sentences.austriaZonesZoneVie,
      ends: sentences.austriaZonesZoneVieEnds,
    },
    'chip-ninety-days': { is: sentences.austriaZonesNinetyDays },
    context: NAMES_ALONE,
    withdrawal: { is: sentences.austriaZonesWithdrawal, saysCertainty: true },
    'last-soldier': { is: sentences.austriaZonesLastSoldier },
    // its words only label something else, whose sentence says it
    'chip-not-verified': null,
  },
  cards: {
    'zone-su': sentences.austriaZonesZoneCard,
    'zone-us': sentences.austriaZonesZoneCard,
    'zone-gb': sentences.austriaZonesZoneCard,
    'zone-fr': sentences.austriaZonesZoneCard,
    'zone-vie': sentences.austriaZonesZoneVieCard,
    context: sentences.austriaZonesContextCard,
    withdrawal: sentences.austriaZonesWithdrawalCard,
    'last-soldier': sentences.austriaZonesLastSoldierCard,
  },
};
