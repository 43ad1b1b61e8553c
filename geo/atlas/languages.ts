import type { Feature, Place } from './schema/feature-schema';

/** Languages of the countries of the gazetteer; the first that fits. */
const COUNTRY_LANGUAGES: readonly [RegExp, string][] = [
  [/Ukrainian/, 'uk'],
  [/Byelorussian/, 'be'],
  [/^USSR/, 'ru'],
  [/^(GDR|FR Germany|Austria|Berlin|Western sectors)/, 'de'],
  [/^Poland/, 'pl'],
  [/^Czechoslovakia/, 'cs'],
  [/^Hungary/, 'hu'],
  [/^Romania/, 'ro'],
  [/^Bulgaria/, 'bg'],
  [/^Albania/, 'sq'],
  [/^Yugoslavia/, 'sr'],
  [/^Finland/, 'fi'],
  [/^Free Territory/, 'it sl'],
  [/^(France|Switzerland)/, 'fr'],
  [/^Greece/, 'el'],
  [/^Turkey/, 'tr'],
];

/** Languages of countries whose own names may be in Cyrillic. */
const WRITES_CYRILLIC: ReadonlySet<string> = new Set(['ru', 'uk', 'be', 'bg', 'sr']);

/** Languages of the states’ own names, by the states’ ids; two where a state has two names. */
const STATE_LANGUAGES: Readonly<Record<string, string>> = {
  ...{ SUN: 'ru', DDR: 'de', POL: 'pl', CSK: 'cs', HUN: 'hu', ROU: 'ro', BGR: 'bg', ALB: 'sq' },
  ...{
    YUG: 'sr-Latn',
    'FTT-A': 'it',
    'FTT-B': 'sl it',
    'VG-A': 'it',
    'VG-B': 'sl it',
    ITA: 'it',
    GRC: 'el',
    TUR: 'tr',
    PORK: 'sv',
  },
  ...{
    FRG: 'de',
    'GER-E': 'de',
    'GER-W': 'de',
    SAAR: 'de',
    WBER: 'de',
    AUT: 'de',
    FIN: 'fi',
    DNK: 'da',
    NOR: 'nb',
    ISL: 'is',
  },
  ...{ FRA: 'fr', BEL: 'nl fr', NLD: 'nl' },
};

/** Language (BCP 47) of one of a feature’s local names, the `nth` from 0; undefined where it is not known. */
export function languageOf(
  feature: Feature,
  place: Place | undefined,
  text: string,
  nth: number,
): string | undefined {
  const country = place?.country_1953;
  const languages = COUNTRY_LANGUAGES.find(([name]) => country && name.test(country))?.[1].split(' ') ?? [];
  const ofCountry = languages[nth] ?? languages[0];
  const ofState = STATE_LANGUAGES[feature.ref ?? feature.state ?? '']?.split(' ')[nth];
  const ofZone = feature.kind === 'zone-ref' ? 'de' : undefined;
  const cyrillic = /\p{Script=Cyrillic}/u.test(text);
  // a Russian name for something in a country that writes in Latin letters
  const foreign = cyrillic && ofCountry && !WRITES_CYRILLIC.has(ofCountry) ? 'ru' : undefined;
  const language = foreign ?? ofCountry ?? ofState ?? ofZone ?? (cyrillic ? 'ru' : undefined);
  // one language in two scripts
  return language === 'sr' ? (cyrillic ? 'sr-Cyrl' : 'sr-Latn') : language;
}
