/** Where a reader’s choice of theme is kept, on their device alone. */
export const THEME_KEY = 'fault-lines-theme';
