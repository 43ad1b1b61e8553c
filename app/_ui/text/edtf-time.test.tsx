import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { EdtfTime } from './edtf-time';

const html = (date: string) => renderToStaticMarkup(<EdtfTime date={date} />);

test('programs can read a date that is one day, month or year', () => {
  expect(html('1953-06-17')).toBe('<time dateTime="1953-06-17">17 June 1953</time>');
  expect(html('1953-06')).toBe('<time dateTime="1953-06">June 1953</time>');
  expect(html('1953')).toBe('<time dateTime="1953">1953</time>');
});

test('a season, a span and what is only about so are words alone, since HTML has no form for them', () => {
  for (const date of ['1953-22', '1953-06-16/1953-06-17', '1953-09~', '../1953-03-05'])
    expect(html(date)).not.toContain('<time');
});
