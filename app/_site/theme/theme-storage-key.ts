/** localStorage key of the reader’s choice of theme. */
export const THEME_KEY = 'fault-lines-theme';
