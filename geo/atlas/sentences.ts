import type { Feature } from './feature-schema';

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
  /** What is added behind the dates. */
  after?: string;
  /** Each thing has a sentence of its own. */
  alone?: boolean;
  /** The sentence says its dates, or needs none. */
  undated?: boolean;
  /** The sentence says itself what is doubtful. */
  frank?: boolean;
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
const zoneUntilUnknown: Sentence = { ...zone, after: '; the last day is not verified' };
const told: Sentence = { is: '{names}', alone: true };

/** By feature, `layer/level` or `layer/category`: the first that there is. */
const SENTENCES: Readonly<Record<string, Sentence>> = {
  'bloc-policy/tight': {
    is: 'Moscow’s grip on {states} is tight',
    begins: 'Moscow’s grip on {states} tightens',
  },
  'bloc-policy/mixed': {
    is: 'Policy is mixed, part relaxation, part control, in {states}',
    begins: 'Policy turns mixed, part relaxation, part control, in {states}',
  },
  'bloc-policy/relaxed': {
    is: 'Moscow’s grip on {states} is relaxed',
    begins: 'Moscow’s grip on {states} relaxes',
  },
  'bloc-policy/not-treated': { is: 'Kramer’s article does not treat policy in {states}', undated: true },
  'expectation/expectation': {
    is: 'Expectations stand high in {states}',
    begins: 'Expectations rise in {states}',
  },
  'moscow/seat': { is: 'Moscow is marked as the seat of the Soviet leadership' },
  'moscow/pulse': { is: 'At the top in Moscow: {names}' },
  'pulse-1953-09': { is: 'At the top in Moscow: Khrushchev becomes First Secretary' },
  'pulse-1955-02-08': { is: 'At the top in Moscow: Bulganin replaces Malenkov as prime minister' },
  'chip-july-moscow': { is: 'Beyond the frame, in Moscow: Molotov is set back' },
  'moscow/context': { is: 'Beyond the frame: {names}' },
  'influence/new-courses': { is: 'New Courses: lines of influence lead from Moscow to {to}' },
  'influence/warning': { is: 'Beria’s warning goes out from Moscow to {to}' },
  'influence/report': { is: 'Beria orders reports to Moscow from {from}' },
  'influence/hard': {
    is: 'Reforms slowed or reversed: lines of influence lead from Moscow to {to}',
  },
  'speech-wash-ussr': { is: 'A wash over {states} shows for whom the speech was meant' },
  'speech-wash-bloc': { is: 'A paler wash shows that the speech spilled over into {states}' },
  'uprisings-1953/main': { is: '[A main centre|Main centres] of unrest in {places}' },
  'uprisings-1953/documented': { is: 'Strikes or demonstrations in {places}' },
  'rising-house-of-ministries': { is: 'A demonstration at {places}' },
  'uprisings-1953/reported': { is: 'Unrest in {places}' },
  'uprisings-1953/country': {
    is: 'Unrest in {states}',
    after: '; most of its places are not shown or not known',
  },
  'uprisings-1953/own-forces': { is: 'Czechoslovak forces put the revolt down in {places}' },
  'own-forces-czechoslovakia': { is: 'Czechoslovak forces put the unrest in other towns down too' },
  'uprisings-1953/march': {
    is: 'A march goes from {from} to {to}, about {km} in a straight line',
    alone: true,
  },
  'uprisings-1953/context': told,
  'berlin-sectors/sector': { is: 'Berlin is divided: {items}' },
  'vienna-sectors/sector': { is: 'Vienna is divided: {items}' },
  'soviet-response-1953/soviet-ring': {
    is: 'Soviet troops stand in {places}',
    begins: 'Soviet troops move into {places}, 17 or 18 June 1953',
    undated: true,
  },
  'response-east-berlin': {
    is: 'Soviet troops stand in {places}',
    begins: 'Soviet troops move into {places}, 17 June 1953',
    undated: true,
  },
  'soviet-response-1953/emergency': { is: 'A state of emergency holds in {states}: {labels}' },
  'leaders/government': office,
  'leaders/party': office,
  'warsaw-party-bierut': { ...office, ends: 'Bolesław Bierut, party leader in Warsaw, dies in Moscow' },
  'name-gomulka': { is: 'Gomułka is out of office and widely popular' },
  'name-nagy': { is: 'Nagy is out of office and still influential' },
  'leaders/pressure-political': {
    is: 'Pressure on the [regime|regimes] of {states}: political unrest, early 1956',
    undated: true,
  },
  'leaders/pressure-economic': {
    is: 'Pressure on the [regime|regimes] of {states}: economic discontent, early 1956',
    undated: true,
  },
  'troop-zones/soviet-troops': { is: 'Soviet troops are stationed in {areas}' },
  'troops-hungary-1953': { is: 'Soviet troops are stationed in Hungary', undated: true },
  'troops-hungary-corps': { is: 'Soviet troops are stationed in Hungary, now as the Special Corps' },
  'troop-zones/none': { is: 'No Soviet troops are stationed in {either}' },
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
  'austria-zones/withdrawal': { is: 'The last Soviet train leaves {to} at 20:00', frank: true },
  'austria-zones/last-soldier': { is: 'The last foreign soldier, a Briton, leaves' },
  'treaty-belvedere': {
    is: 'Signed in Vienna, by report at {places}: the Austrian State Treaty',
    frank: true,
  },
  'communique-1956': { is: 'In writing: the joint communiqué of Moscow and Belgrade', frank: true },
  'diplomacy/treaty': { is: 'In writing: the {names}' },
  'arrival-zemun': { is: 'Khrushchev arrives in Belgrade, by report at {places}', frank: true },
  'diplomacy/meeting': { is: '{names} at {places}', alone: true },
  'borba-summary': { is: 'In Belgrade Borba prints a summary of the closed speech' },
  'chip-imperialists': { is: 'As quoted by Kramer: {names}' },
  'chip-explosive': {
    is: 'By Kramer’s account Moscow knew of the explosive situation in Hungary and Poland',
  },
  'diplomacy/speech': { is: 'Words from {places}: {names}', alone: true },
  'chip-state-treaty-in-force': { is: 'Still to come: the treaty in force' },
  'diplomacy/context': told,
  'pact/signatory': {
    is: '{states} are signatories of the Warsaw Treaty',
    begins: '{states} sign the Warsaw Treaty',
  },
  'pact/meeting': told,
  'nato/member': { is: '{names} [belongs|belong] to NATO', begins: '{names} [joins|join] NATO' },
  'reasons/linkage': { is: 'The question of Austria is {names}' },
  'reasons/aim': { is: '[An aim|Aims], as the article gives [it|them]: {items}' },
  'reasons/strand': { is: '[A tie|Ties] meant to hold the bloc together: {labels}' },
  'terror-not-an-option': { is: 'Terror is no longer an option', frank: true },
  'reasons/old-reason': {
    is: 'The old stated reason for Soviet troops in Hungary and Romania: the link to Austria',
    ends: 'The old stated reason for Soviet troops in Hungary and Romania, the link to Austria, is gone',
  },
  'reasons/new-reason': { is: 'The new stated reason for Soviet troops in {states}: {names}' },
  'reasons/links': {
    is: 'A fan of lines from Moscow, without ends since no state is named: hardliners’ links with old-line leaders',
  },
  'links-yugoslavia/broken': {
    is: 'Looking back: Moscow and Belgrade broke with each other in 1948',
    undated: true,
    frank: true,
  },
  'links-yugoslavia/diplomatic': {
    is: 'Diplomatic relations of Moscow and Belgrade, agreed on 16 June 1953; the parties have none',
    undated: true,
    frank: true,
  },
  'links-yugoslavia/declared': {
    is: 'The relations of Moscow and Belgrade are set out in writing: {names}',
    begins: 'The relations of Moscow and Belgrade are set out in writing: {names}',
    frank: true,
  },
  'links-yugoslavia/communique': {
    is: 'The relations of Moscow and Belgrade are restated in writing: {names}',
    begins: 'The relations of Moscow and Belgrade are restated in writing: {names}',
    frank: true,
  },
  'cominform/hub': {
    is: 'The Cominform has its seat in {places}',
    ends: 'The Cominform is dissolved: decided on 17 April, in the press on 18 April 1956',
    undated: true,
  },
  'cominform/spoke': { is: 'Spokes tie the Cominform to the parties in {to}' },
  'journeys/visit': {
    is: '{names}: a journey from {from} to {to}, about {km} in a straight line',
    alone: true,
  },
  'journey-tito-1956': {
    is: '{names}: a journey from {from} to {to}, by report by way of Romania',
    frank: true,
  },
  'journeys/meeting': { is: 'Stops on the journey, in no known order: {places}' },
  'flashpoints-1956/main': { is: 'A rising in {places}' },
  'flashpoints-1956/own-forces': { is: 'Polish forces put the rising down in {places}' },
  'flashpoints-1956/pressure': { is: 'Pressure in {states}, since early 1956', undated: true },
  'volna/missing': { is: 'An inspection at {places} finds no plan against unrest' },
  'volna/plan': { is: 'A plan on paper, and nothing moves: {names}, {places}' },
  'volna/notice': { is: 'Under the plan, troops act at {names}', undated: true },
  'outlook/october-1956': { is: 'Outlook, beyond the article: the crisis of October 1956 in {names}' },
};

type Sayable = Pick<Feature, 'id' | 'layer' | 'category' | 'level'>;

/** What only labels something else, whose sentence says it. */
const UNSAID: ReadonlySet<string> = new Set(['chip-not-verified', 'treaty-warsaw']);

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
  garrisons: 'Soviet headquarters and garrisons',
  'austria-zones': 'the zones of Austria',
  diplomacy: 'agreements',
  pact: 'the Warsaw Pact',
  nato: 'NATO',
  reasons: 'reasons, aims and ties',
  'links-yugoslavia': 'relations of Moscow and Belgrade',
  cominform: 'the Cominform',
  journeys: 'visits',
  'flashpoints-1956': 'pressure and risings of 1956',
  volna: 'the Volna plan',
  outlook: 'the outlook',
};
