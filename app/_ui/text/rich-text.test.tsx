import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { RichText } from './rich-text';

const render = (text: string) =>
  renderToStaticMarkup(
    <RichText
      text={text}
      tags={{ link: (words) => <a href="/notes/">{words}</a>, em: (words) => <em>{words}</em> }}
    />,
  );

test('a message’s marked words are rendered where they stand', () => {
  expect(render('Read <link>the notes</link>, <em>all</em> of them.')).toBe(
    'Read <a href="/notes/">the notes</a>, <em>all</em> of them.',
  );
  expect(render('<em>First</em> and <em>last</em>')).toBe('<em>First</em> and <em>last</em>');
  expect(render('Nothing marked')).toBe('Nothing marked');
});

test('a tag that nobody renders is an error, and not left out', () => {
  expect(() => render('Read <b>this</b>')).toThrow('a tag that is not known: b');
});
