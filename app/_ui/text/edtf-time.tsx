import { formatEdtf } from '../../../geo/time/dates';

/** Dates that HTML has a form for: a day, a month, a year, known as such. Seasons are no months, and spans no moments. */
const MOMENT = /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-\d\d)?)?$/;

type EdtfTimeProps = {
  /** An EDTF date. */
  date: string;
  /** Its words, if they stand otherwise than alone. */
  words?: string;
};

/** A date in words, which programs can read too where it is a single day, month or year. */
export const EdtfTime = ({ date, words = formatEdtf(date) }: EdtfTimeProps) =>
  MOMENT.test(date) ? <time dateTime={date}>{words}</time> : words;
