import { nato, pact } from './alliances';
import { austriaZones } from './austria-zones';
import { blocPolicy } from './bloc-policy';
import { cominform } from './cominform';
import { diplomacy } from './diplomacy';
import { expectation } from './expectation';
import { flashpoints } from './flashpoints';
import { garrisons } from './garrisons';
import type { LayerId } from './ids';
import { influence } from './influence';
import { journeys } from './journeys';
import type { Layer } from './layer';
import { leaders } from './leaders';
import { linksYugoslavia } from './links-yugoslavia';
import { moscow } from './moscow';
import { outlook } from './outlook';
import { places } from './places';
import { reasons } from './reasons';
import { berlinSectors, viennaSectors } from './sectors';
import { sovietResponse } from './soviet-response';
import { states } from './states';
import { troopZones } from './troop-zones';
import { uprisings } from './uprisings';
import { volna } from './volna';

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
} as const satisfies Record<LayerId, Layer>;
