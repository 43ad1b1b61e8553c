import * as language from '#messages/language';
import * as messages from '#messages/numbers';

/** A number in digits as the site’s language writes it: `40,000`, in German `40.000` and `5585`. */
export const formatNumber = (value: number): string =>
  value.toLocaleString(language.tag, { useGrouping: messages.grouping === 'min2' ? 'min2' : 'auto' });
