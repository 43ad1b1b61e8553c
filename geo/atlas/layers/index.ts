import { austriaZones, austriaZonesText } from './austria-zones';
import { berlinSectors, berlinSectorsText } from './berlin-sectors';
import { blocPolicy, blocPolicyText } from './bloc-policy';
import { cominform, cominformText } from './cominform';
import { diplomacy, diplomacyText } from './diplomacy';
import { expectation, expectationText } from './expectation';
import { flashpoints, flashpointsText } from './flashpoints-1956';
import { garrisons, garrisonsText } from './garrisons';
import { influence, influenceText } from './influence';
import { journeys, journeysText } from './journeys';
import type { Layer, LayerText } from './layer';
import { leaders, leadersText } from './leaders';
import { linksYugoslavia, linksYugoslaviaText } from './links-yugoslavia';
import { moscow, moscowText } from './moscow';
import { nato, natoText } from './nato';
import { outlook, outlookText } from './outlook';
import { pact, pactText } from './pact';
import { places, placesText } from './places';
import { reasons, reasonsText } from './reasons';
import { sovietResponse, sovietResponseText } from './soviet-response-1953';
import { states, statesText } from './states';
import { troopZones, troopZonesText } from './troop-zones';
import { uprisings, uprisingsText } from './uprisings-1953';
import { viennaSectors, viennaSectorsText } from './vienna-sectors';
import { volna, volnaText } from './volna';

/** The catalogue: every layer that a story can show, in the order of drawing within a slot. */
export const layers = {
  'bloc-policy': blocPolicy,
  // ribbons lie over the hatch: the fault line runs through every picture
  states,
  expectation,
  nato,
  pact,
  influence,
  'troop-zones': troopZones,
  'austria-zones': austriaZones,
  'vienna-sectors': viennaSectors,
  'berlin-sectors': berlinSectors,
  reasons,
  cominform,
  'links-yugoslavia': linksYugoslavia,
  journeys,
  places,
  garrisons,
  'uprisings-1953': uprisings,
  'soviet-response-1953': sovietResponse,
  'flashpoints-1956': flashpoints,
  diplomacy,
  volna,
  leaders,
  moscow,
  outlook,
} as const satisfies Record<string, Layer>;

export type LayerId = keyof typeof layers;

export const LAYER_IDS = Object.keys(layers) as [LayerId, ...LayerId[]];

/** What is said of each layer’s features. Apart from the catalogue, so that browsers are not sent it. */
export const layerTexts: Readonly<Record<LayerId, LayerText>> = {
  'bloc-policy': blocPolicyText,
  states: statesText,
  expectation: expectationText,
  nato: natoText,
  pact: pactText,
  influence: influenceText,
  'troop-zones': troopZonesText,
  'austria-zones': austriaZonesText,
  'vienna-sectors': viennaSectorsText,
  'berlin-sectors': berlinSectorsText,
  reasons: reasonsText,
  cominform: cominformText,
  'links-yugoslavia': linksYugoslaviaText,
  journeys: journeysText,
  places: placesText,
  garrisons: garrisonsText,
  'uprisings-1953': uprisingsText,
  'soviet-response-1953': sovietResponseText,
  'flashpoints-1956': flashpointsText,
  diplomacy: diplomacyText,
  volna: volnaText,
  leaders: leadersText,
  moscow: moscowText,
  outlook: outlookText,
};
