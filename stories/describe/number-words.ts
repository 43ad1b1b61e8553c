import * as messages from '#messages/numbers';

/** A count from 0 in words, such as `thirty-one`; from 100 in digits. */
export const numberWords = (count: number): string => messages.counts.split(' ')[count] ?? `${count}`;
