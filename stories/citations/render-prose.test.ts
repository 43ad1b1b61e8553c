import { describe, expect, test } from 'vitest';
import { faultLines } from '../load/shared-story';
import { type Citation, findCitations } from './citation-marks';
import { type CardTarget, renderProse } from './render-prose';

const citationLabel = ({ key, locator }: Citation) => (locator ? `${key}, ${locator}` : key);
const render = (markdown: string) => renderProse(markdown, (number) => `note-${number}`, citationLabel);
/** The HTML without the elements of citations. */
const plainText = (markdown: string) =>
  render(markdown)
    .html.replace(/<sup>.*?<\/sup>/g, '')
    .trim();
const numbers = (html: string) => [...html.matchAll(/>(\d+)<\/a>/g)].map(([, number]) => Number(number));

describe('citations in prose', () => {
  test('become a number that links to its note and names its source', () => {
    expect(render('It rose.[@kramer2006, ¶2]').html).toBe(
      '<p>It rose.<sup><a class="cite" href="#note-1" title="kramer2006, ¶2" ' +
        'aria-label="Source 1: kramer2006, ¶2">1</a></sup></p>\n',
    );
  });

  test('are numbered in the order of their first occurrence', () => {
    const { html, notes } = render('A.[@b] B.[@a, ¶1]\n\nC.[@c]');
    expect(numbers(html)).toEqual([1, 2, 3]);
    expect(notes.map(citationLabel)).toEqual(['b', 'a, ¶1', 'c']);
  });

  test('the same paragraph of the same source keeps its number; another paragraph has its own', () => {
    const { html, notes } = render('A.[@k, ¶1] B.[@k, ¶2] C.[@k, ¶1] D.[@k]');
    expect(numbers(html)).toEqual([1, 2, 1, 3]);
    expect(notes).toHaveLength(3);
  });

  test('several in one mark are several links, with a comma that screen readers skip', () => {
    const { html } = render('A.[@b; @a, ¶1]');
    expect(numbers(html)).toEqual([1, 2]);
    expect(html.match(/<sup>/g)).toHaveLength(1);
    expect(html).toContain('</a>,<a');
  });

  test('are numbered from one again in the next text', () => {
    render('A.[@b] B.[@c]');
    expect(numbers(render('A.[@c]').html)).toEqual([1]);
  });

  test('a label with quotation marks or markup is escaped in its attribute', () => {
    const { html } = renderProse(
      'A.[@b]',
      () => 'n',
      () => 'Kramer, "Crises" <1> & 2',
    );
    expect(html).toContain('title="Kramer, &quot;Crises&quot; &lt;1> &amp; 2"');
    expect(html).not.toContain('"Crises"');
  });
});

describe('words in another language', () => {
  test('carry their language', () => {
    expect(plainText('They called it [Novy kurs]{lang=ru-Latn} there.')).toBe(
      '<p>They called it <span lang="ru-Latn" translate="no">Novy kurs</span> there.</p>',
    );
  });

  test('may be set in italics', () => {
    expect(plainText('In [*Borba*]{lang=sr-Latn} it stood.')).toBe(
      '<p>In <span lang="sr-Latn" translate="no"><em>Borba</em></span> it stood.</p>',
    );
  });

  test('may stand beside citations in one sentence', () => {
    const markdown = 'In [*Borba*]{lang=sr-Latn}[@rajak-2011] and [Pravda]{lang=ru-Latn}.[@kramer2006, ¶10]';
    expect(plainText(markdown)).toBe(
      '<p>In <span lang="sr-Latn" translate="no"><em>Borba</em></span> and <span lang="ru-Latn" translate="no">Pravda</span>.</p>',
    );
    expect(numbers(render(markdown).html)).toEqual([1, 2]);
  });
});

describe('names of people', () => {
  const { people, glossary: terms } = faultLines;
  const named = (markdown: string, isEmbedded = false) => {
    const addressOf = ({ kind, id }: CardTarget) => `/${kind === 'person' ? 'people' : 'terms'}/#${id}`;
    const links = { people, terms, step: 'tanks', addressOf, isEmbedded };
    return renderProse(markdown, (number) => `note-${number}`, citationLabel, links).html;
  };
  const link = (id: string, name: string) =>
    `<a class="person" href="/people/#${id}" data-person="${id}">${name}</a>`;

  test('become links to the person’s card', () => {
    expect(named('There Imre Nagy spoke.')).toBe(`<p>There ${link('nagy', 'Imre Nagy')} spoke.</p>\n`);
  });

  test('are not linked if there is no card, and in quotations', () => {
    expect(renderProse('Imre Nagy.', String, citationLabel).html).toBe('<p>Imre Nagy.</p>\n');
    expect(named('“supporting that idiot Rákosi”')).toBe('<p>“supporting that idiot Rákosi”</p>\n');
  });

  test('may stand in italics and beside words in another language', () => {
    expect(named('*Tito* in [*Borba*]{lang=sr-Latn}')).toBe(
      `<p><em>${link('tito', 'Tito')}</em> in <span lang="sr-Latn" translate="no"><em>Borba</em></span></p>\n`,
    );
  });

  test('stand beside terms, which become links too, in quotations as well', () => {
    const term = (id: string, words: string) =>
      `<a class="term" href="/terms/#${id}" data-term="${id}">${words}</a>`;
    expect(named('At the plenum Nagy spoke of “New Courses”.')).toBe(
      `<p>At the ${term('plenum', 'plenum')} ${link('nagy', 'Nagy')} spoke of “` +
        `${term('new-course', 'New Courses')}”.</p>\n`,
    );
  });

  test('leave no marks in the text', () => {
    const { steps } = faultLines;
    for (const { prose } of steps) {
      const html = named(prose);
      expect(html).not.toMatch(/[\uE000-\uE003]/);
      const withoutNames = html
        .replace(/<a class="(?:person|term)"[^>]*>(.*?)<\/a>/g, '$1')
        .replace(/<\/?span[^>]*>/g, '');
      expect(withoutNames).toBe(render(prose).html.replace(/<\/?span[^>]*>/g, ''));
    }
  });
});

describe('everything else', () => {
  test('is Markdown: paragraphs, italics, links', () => {
    expect(plainText('One *two*.\n\n[Three](https://example.org/).')).toBe(
      '<p>One <em>two</em>.</p>\n<p><a href="https://example.org/">Three</a>.</p>',
    );
  });

  test('an editor’s brackets stay unchanged', () => {
    expect(plainText('“pay with [their] heads”')).toBe('<p>“pay with [their] heads”</p>');
  });

  test('ampersands and angle brackets are escaped', () => {
    expect(plainText('5 < 7 & 8')).toBe('<p>5 &lt; 7 &amp; 8</p>');
  });

  test('HTML is shown as text, and never becomes part of the page', () => {
    for (const html of [
      '<script>alert(1)</script>',
      '<img src=x onerror="alert(1)">',
      '<!-- x -->',
      '<p\non>x',
    ]) {
      for (const text of [html, `A ${html} b`, `- ${html}`, `[${html}]{lang=de}`, `*${html}*`]) {
        expect(plainText(text)).not.toMatch(/<(?!\/?(?:p|ul|li|em|span)\b)/);
        expect(plainText(text)).not.toMatch(/<[^>]*\bon/);
      }
    }
  });

  test('a link that would run a script becomes its text, a picture its text alternative', () => {
    for (const address of [
      'javascript:alert(1)',
      'JAVASCRIPT&colon;alert(1)',
      '&#106;avascript:x',
      '//x',
      'data:,x',
    ]) {
      expect(plainText(`[One *two*](${address})`)).toBe('<p>One <em>two</em></p>');
    }
    expect(plainText('[One](https://x.example/"onclick="alert(1))')).not.toContain('"onclick');
    expect(plainText('![One](https://x.example/y.png)')).toBe('<p>One</p>');
  });
});

describe('the story’s prose', () => {
  const { steps } = faultLines;

  test.each(steps.map((step) => [step.id, step] as const))(
    'of %s leaves no mark unread and no note unused',
    (_, step) => {
      const { html, notes } = render(step.prose);
      const cited = findCitations(step.prose);
      expect(html).not.toMatch(/\[@|\{lang|\]\{|undefined/);
      expect(numbers(html)).toHaveLength(cited.length);
      expect(notes.map(citationLabel)).toEqual([...new Set(cited.map(citationLabel))]);
      expect(html.match(/<p>/g)?.length).toBe(step.prose.split(/\n{2,}/).length);
    },
  );
});
