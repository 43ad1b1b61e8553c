/** The layers that a story can show; a typo in a step does not pass the check, one in code does not compile. */
export const LAYER_IDS = [
  'states',
  'bloc-policy',
  'expectation',
  'moscow',
  'influence',
  'uprisings-1953',
  'berlin-sectors',
  'soviet-response-1953',
  'leaders',
  'troop-zones',
  'garrisons',
  'austria-zones',
  'vienna-sectors',
  'diplomacy',
  'pact',
  'nato',
  'reasons',
  'links-yugoslavia',
  'cominform',
  'journeys',
  'flashpoints-1956',
  'volna',
  'outlook',
  'places',
] as const;

export type LayerId = (typeof LAYER_IDS)[number];
