import type { Feature } from './features';

/**
 * How a kind of thing says itself. In braces stands what the data give: names, places, states, people and posts, ends
 * of a line, distances; in square brackets one word for one thing and another for several.
 */
export type Sentence = {
  /** It stands on the map. */
  is: string;
  /** It begins; what stands, says it unless this does. */
  begins?: string;
  /** It ends; what has no words for this goes without a word. */
  ends?: string;
  /** Each thing has a sentence of its own. */
  alone?: boolean;
};

const office: Sentence = {
  is: '{person} is {post} in {places}',
  begins: '{person} becomes {post} in {places}',
  ends: '{person} is no longer {post} in {places}',
  alone: true,
};
const zone: Sentence = {
  is: '{power} troops occupy {lands}',
  ends: '{power} troops leave {lands}',
  alone: true,
};
const zoneUntilUnknown: Sentence = {
  ...zone,
  ends: '{power} troops leave {lands}, the last day not verified',
};
const told: Sentence = { is: '{names}', alone: true };

/** By feature, `layer/level` or `layer/category`: the first that there is. */
const SENTENCES: Readonly<Record<string, Sentence>> = {
  'bloc-policy/tight': {
    is: 'Moscow’s grip is tight on {states}',
    begins: 'Moscow’s grip tightens on {states}',
  },
  'bloc-policy/mixed': {
    is: 'Policy is mixed, part relaxation, part control, in {states}',
    begins: 'Policy turns mixed, part relaxation, part control, in {states}',
  },
  'bloc-policy/relaxed': {
    is: 'Moscow’s grip is relaxed in {states}',
    begins: 'Moscow’s grip relaxes in {states}',
  },
  'bloc-policy/not-treated': { is: 'The article does not treat policy in {states}' },
  'expectation/expectation': {
    is: 'Expectations stand high in {states}',
    begins: 'Expectations rise in {states}',
  },
  'moscow/seat': { is: 'Moscow is marked as the seat of the Soviet leadership' },
  'moscow/pulse': { is: 'At the top in Moscow: {names}' },
  'moscow/context': { is: 'Beyond the frame: {names}' },
  'influence/new-courses': { is: 'New Courses: lines of influence lead from Moscow to {to}' },
  'influence/warning': { is: 'Beria’s warning goes out from Moscow to {to}' },
  'influence/report': { is: 'Reports to Beria go back to Moscow from {from}' },
  'influence/hard': {
    is: 'Reforms slowed or reversed: lines of influence lead from Moscow to {to}',
  },
  'speech-wash-ussr': { is: 'A wash over {states} shows for whom the speech was meant' },
  'speech-wash-bloc': { is: 'A paler wash shows that the speech spilled over into {states}' },
  'uprisings-1953/main': { is: 'The unrest has [its main centre|main centres] in {places}' },
  'uprisings-1953/documented': { is: 'Strikes or demonstrations in {places}' },
  'rising-house-of-ministries': { is: 'Strikes or demonstrations at {places}' },
  'uprisings-1953/reported': { is: 'Unrest in {places}' },
  'uprisings-1953/country': { is: 'Unrest in {states}; most places are not shown or not known' },
  'uprisings-1953/own-forces': { is: 'The country’s own forces put the unrest down in {places}' },
  'own-forces-czechoslovakia': { is: 'The country’s own forces put the unrest down in five more towns' },
  'uprisings-1953/march': {
    is: 'A march goes from {from} to {to}, about {km} in a straight line',
    alone: true,
  },
  'uprisings-1953/context': told,
  'berlin-sectors/sector': { is: 'Berlin is divided: {items}' },
  'vienna-sectors/sector': { is: 'Vienna is divided: {items}' },
  'soviet-response-1953/soviet-ring': {
    is: 'Soviet troops stand in {places}',
    begins: 'Soviet troops move into {places}',
  },
  'soviet-response-1953/emergency': { is: '{states} is under a state of emergency: {labels}' },
  'leaders/government': office,
  'leaders/party': office,
  'leaders/out-of-office': told,
  'leaders/pressure-political': { is: 'Pressure on the [regime|regimes] of {states}: political unrest' },
  'leaders/pressure-economic': { is: 'Pressure on the [regime|regimes] of {states}: economic discontent' },
  'troop-zones/soviet-troops': { is: 'Soviet troops are stationed in {areas}' },
  'troops-hungary-corps': { is: 'Soviet troops are stationed in Hungary, now as the Special Corps' },
  'troop-zones/none': { is: 'No Soviet troops are stationed in {states}' },
  'garrisons/headquarters': {
    is: '[A Soviet headquarters stands|Soviet headquarters stand] at {posts}',
    ends: 'The Soviet headquarters at {posts} [is|are] given up',
  },
  'garrisons/garrison': { is: '[A Soviet garrison stands|Soviet garrisons stand] at {posts}' },
  'austria-zones/zone-su': zone,
  'austria-zones/zone-us': zoneUntilUnknown,
  'austria-zones/zone-gb': zone,
  'austria-zones/zone-fr': zoneUntilUnknown,
  'austria-zones/zone-vie': {
    is: 'Vienna is under four powers',
    ends: 'Four-power rule of Vienna ends',
  },
  'chip-parade': { is: 'An American farewell parade at {places}' },
  'chip-ninety-days': { is: 'The treaty is in force: ninety days for all foreign troops to leave' },
  'austria-zones/context': told,
  'austria-zones/withdrawal': { is: '{names}, at {to}', alone: true },
  'austria-zones/last-soldier': told,
  'diplomacy/treaty': { is: 'In writing: {names} ({places})' },
  'diplomacy/meeting': { is: '{names} at {places}', alone: true },
  'diplomacy/speech': { is: 'Words from {places}: {names}', alone: true },
  'chip-state-treaty-in-force': { is: 'Still to come: the treaty in force' },
  'diplomacy/context': told,
  'pact/signatory': { is: '{states} belong to the Warsaw Pact', begins: '{states} sign the Warsaw Treaty' },
  'pact/treaty': { is: 'Signed in {places}: {names}' },
  'pact/meeting': told,
  'nato/member': { is: '{names} [belongs|belong] to NATO', begins: '{names} [joins|join] NATO' },
  'reasons/linkage': { is: 'The question of Austria is {names}' },
  'reasons/aim': { is: '[An aim|Aims], as the article gives [it|them]: {items}' },
  'reasons/strand': { is: '[A tie|Ties] meant to hold the bloc together: {labels}' },
  'terror-not-an-option': { is: 'No longer an option: terror' },
  'reasons/old-reason': {
    is: 'The old stated reason for Soviet troops in Hungary and Romania: the link to Austria',
    ends: 'The old stated reason for Soviet troops in Hungary and Romania, the link to Austria, is gone',
  },
  'reasons/new-reason': { is: 'The new stated reason for Soviet troops in {states}: {names}' },
  'reasons/links': { is: 'A fan of lines from Moscow, without ends since no state is named: {names}' },
  'links-yugoslavia/broken': { is: 'Moscow and Belgrade have broken with each other: {names}' },
  'links-yugoslavia/diplomatic': { is: 'Moscow and Belgrade have diplomatic relations, and no more' },
  'links-yugoslavia/declared': { is: 'The relations of Moscow and Belgrade are set out in writing: {names}' },
  'links-yugoslavia/communique': {
    is: 'The relations of Moscow and Belgrade are restated in writing: {names}',
  },
  'cominform/hub': { is: 'The Cominform has its seat in {places}', ends: 'The Cominform is dissolved' },
  'cominform/spoke': { is: 'Spokes tie the Cominform to the parties in {to}' },
  'journeys/visit': { is: 'A visit: {names}, about {km} in a straight line', alone: true },
  'journeys/meeting': { is: 'Stops on the visit: {places}' },
  'flashpoints-1956/main': { is: 'A rising in {places}' },
  'flashpoints-1956/own-forces': { is: 'Polish forces put the rising down in {places}' },
  'flashpoints-1956/pressure': { is: 'Pressure, not yet a rising, in {states}' },
  'volna/missing': { is: 'At {places}: {names}' },
  'volna/plan': { is: 'A plan on paper, nothing moves: {names}, {places}' },
  'volna/notice': { is: 'The plan asks for {names}' },
  'outlook/october-1956': { is: 'Outlook, beyond the article: {names}' },
};

type Sayable = Pick<Feature, 'id' | 'layer' | 'category' | 'level'>;

/** What only labels something else, whose sentence says it. */
const UNSAID: ReadonlySet<string> = new Set(['chip-not-verified']);

/** Where a thing’s sentence is kept: things with one key are said together. Null for what has no words. */
export function sentenceKey({ id, layer, category, level }: Sayable): string | null {
  if (UNSAID.has(id)) return null;
  return [id, `${layer}/${level}`, `${layer}/${category}`].find((key) => key in SENTENCES) ?? null;
}

/** The sentence of a key. Throws a RangeError for one that has none. */
export function sentenceOf(key: string): Sentence {
  const sentence = SENTENCES[key];
  if (!sentence) throw new RangeError(`nothing on the map says itself as "${key}"`);
  return sentence;
}

/** What the layers are called when a map turns to something else. */
export const GONE_FROM_VIEW: Readonly<Partial<Record<Feature['layer'], string>>> = {
  'bloc-policy': 'how tight Moscow’s grip is',
  expectation: 'expectations',
  moscow: 'the mark at Moscow',
  influence: 'Moscow’s influence',
  'uprisings-1953': 'the unrest of 1953',
  'berlin-sectors': 'the sectors of Berlin',
  'vienna-sectors': 'the sectors of Vienna',
  'soviet-response-1953': 'the Soviet response of June 1953',
  leaders: 'the leaders',
  'troop-zones': 'where Soviet troops stand',
  garrisons: 'Soviet garrisons',
  'austria-zones': 'the zones of Austria',
  diplomacy: 'agreements',
  pact: 'the Warsaw Pact',
  nato: 'NATO',
  reasons: 'reasons',
  'links-yugoslavia': 'relations of Moscow and Belgrade',
  cominform: 'the Cominform',
  journeys: 'visits',
  'flashpoints-1956': 'the flashpoints of 1956',
  volna: 'the Volna plan',
  outlook: 'the outlook',
};
