import { arrows } from '../../drawing/kinds/lines';
import { zones } from '../../drawing/kinds/zones';
import type { Layer, LayerText } from './layer';
import { NAMES_ALONE, type Sentence } from './sentence';
import { isCategory, lineRow } from './shared/line-rows';
import { POWERS, powerRows } from './shared/powers';

/** Its troops leave by and by: its edge turns dashed as it empties. */
const EMPTYING = 'zone-at-su';

export const austriaZones: Layer = {
  title: 'Zones of occupation in Austria, to 1955',
  draw: (palette) => [
    ...zones('austria-zones', POWERS, palette, { id: EMPTYING, color: palette.soviet }),
    arrows({ layer: 'austria-zones', categories: ['withdrawal'] }, palette.soviet, 5),
  ],
  legend: [
    ...powerRows('zone'),
    lineRow(
      'withdrawal',
      'last Soviet train',
      { color: ({ soviet }) => soviet, width: 3, head: true },
      isCategory('withdrawal'),
    ),
  ],
  outline: { dataSet: 'austria-zones', caption: 'zones of Austria dashed' },
};

const zone: Sentence = {
  is: '{power} troops occupy {lands}',
  ends: '{power} troops leave {lands}',
  separate: true,
};
const zoneUntilUnknown: Sentence = { ...zone, after: '; the last day is not verified' };

export const austriaZonesText: LayerText = {
  nameInSentence: 'the zones of Austria',
  sentences: {
    'zone-su': zone,
    'zone-us': zoneUntilUnknown,
    'zone-gb': zone,
    'zone-fr': zoneUntilUnknown,
    'zone-vie': {
      is: 'Vienna is under four powers',
      ends: 'Four-power rule of Vienna ends',
    },
    'chip-ninety-days': { is: 'The treaty is in force: ninety days for all foreign troops to leave' },
    context: NAMES_ALONE,
    withdrawal: { is: 'The last Soviet train leaves {to} at 20:00', saysCertainty: true },
    'last-soldier': { is: 'The last foreign soldier, a Briton, leaves' },
    // its words only label something else, whose sentence says it
    'chip-not-verified': null,
  },
  cards: {
    'zone-su': 'A zone of occupation',
    'zone-us': 'A zone of occupation',
    'zone-gb': 'A zone of occupation',
    'zone-fr': 'A zone of occupation',
    'zone-vie': 'A city under four powers',
    context: 'An event beside the story',
    withdrawal: 'The departure of Soviet troops',
    'last-soldier': 'The departure of the last foreign soldier',
  },
};
