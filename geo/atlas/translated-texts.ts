/** The texts of the map’s rows that a translation says, as patterns of `mergeTranslation`. */
export const FEATURE_TEXTS: readonly string[] = [
  ...['name', 'label', 'endingLabel', 'lands', 'note', 'namesOfDay.*.name'].map((field) => `*.${field}`),
];

/** Of names.yaml; which names are divided each language says itself. */
export const NAMES_TEXTS: readonly string[] = ['short.*', 'divided!', 'waters.*.name', 'rivers.*'];

/** Columns of the gazetteer. */
export const GAZETTEER_TEXTS = ['label', 'today'] as const;
