import { afterEach, describe, expect, test } from 'vitest';
import {
  BERLIN,
  CONTAGION,
  copyStory,
  edit,
  PACT,
  PLZEN,
  removeCopies,
  reportFor,
  reportOf,
  STORY,
} from '../fixtures/story-copy';
import { loadStory } from '../load';

afterEach(removeCopies);

describe('mistakes in prose are reported:', () => {
  test('without a citation', () => {
    expect(
      reportOf(CONTAGION, 'straight to him.[@kramer2006, ¶3]', 'straight to him.'),
    ).toMatchInlineSnapshot(`
      "2-hot-summer/06-contagion.md › Lavrentii Beria reacted at once. The chiefs of Soviet intellige…
        a paragraph without a citation: every claim has one"
    `);
  });

  test('that cites an unknown source', () => {
    expect(
      reportOf(PLZEN, 'across the country.[@aktualne-2013]', 'across the country.[@aktualny-2013]'),
    ).toMatchInlineSnapshot(`
      "2-hot-summer/02-plzen.md › On 1 June more than 20,000 people filled the streets of Plzeň;[…
        source "aktualny-2013" is not in sources.json; did you mean "aktualne-2013"?"
    `);
  });

  test('that cites a paragraph that the article lacks', () => {
    expect(
      reportOf(PLZEN, 'by 2 June.[@kramer2006, ¶2]', 'by 2 June.[@kramer2006, ¶20]'),
    ).toMatchInlineSnapshot(`
      "2-hot-summer/02-plzen.md › On 1 June more than 20,000 people filled the streets of Plzeň;[…
        the article has no ¶20"
    `);
  });

  test('with a quotation that none of the facts has', () => {
    expect(
      reportOf(PACT, 'governments more “viability”.', 'governments more “vitality”.'),
    ).toMatchInlineSnapshot(`
      "5-new-alliance-old-troops/01-warsaw-pact.md › Mainly, Kramer writes, the Pact was a symbol. It was also the c…
        “vitality” is quoted, but stands in none of the step’s facts"
    `);
  });

  test('that quotes another language otherwise than the facts do', () => {
    expect(reportOf(BERLIN, '[völlig falsch]{lang=de}', '[ganz falsch]{lang=de}')).toMatchInlineSnapshot(`
      "2-hot-summer/03-berlin-sixteenth.md › At noon the party leaders declared the compulsory rise “[ganz f…
        “ganz falsch” is quoted, but stands in none of the step’s facts"
    `);
  });

  test('with words in an unknown language', () => {
    expect(reportOf(BERLIN, '[völlig falsch]{lang=de}', '[völlig falsch]{lang=d}')).toMatchInlineSnapshot(`
      "2-hot-summer/03-berlin-sixteenth.md › At noon the party leaders declared the compulsory rise “[völlig…
        "d" is not the tag of a language"
    `);
  });

  test('that lacks a citation of a paragraph in its facts', () => {
    expect(reportOf(PACT, 'paragraphs: [14, 7]', 'paragraphs: [14, 7, 3]')).toMatchInlineSnapshot(`
      "5-new-alliance-old-troops/01-warsaw-pact.md › On 6 May 1955 West Germany joined NATO.[@nato-2015] Eight days …
        retells ¶3, but does not cite it"
    `);
  });
});

describe('HTML in texts', () => {
  test('is reported wherever an author writes it, all at once', () => {
    const root = copyStory();
    edit(root, PLZEN, 'The next day', 'The next day<script>alert(1)</script>');
    edit(root, PLZEN, 'On 1 June', '<img src=x onerror=alert(2)> On 1 June');
    edit(root, PLZEN, 'alt: A large mark', 'alt: A <b>large</b> mark');
    edit(root, PLZEN, 'Savings were hit too', '<i>Savings were hit too');
    edit(root, `${STORY}/story.md`, 'Trace the links', 'Trace <svg onload=alert(3)> the links');
    edit(root, `${STORY}/panels.yaml`, 'Widening research', '<!-- Widening --> research');
    edit(root, `${STORY}/people.yaml`, 'Yugoslav leader', '<i onclick="alert(4)">Yugoslav</i> leader');
    edit(root, `${STORY}/strips.yaml`, 'no measure of power', 'no measure <script src=x>');
    edit(root, 'geo/atlas/sources/sources.json', 'The Soviet Union and', 'The <script>alert(5)</script> and');
    edit(root, 'geo/atlas/sources/features/volna.yaml', 'per Kramer.', 'per <u>Kramer</u>.');
    expect(reportFor(root)).toMatchInlineSnapshot(`
      "geo/atlas/sources/features/volna.yaml › note: The inspection is undated in the article, before 20 July;…
        volna-missing.note: "<u>" is HTML, which no text takes
      geo/atlas/sources/features/volna.yaml › note: The inspection is undated in the article, before 20 July;…
        volna-missing.note: "</u>" is HTML, which no text takes
      geo/atlas/sources/sources.json › "title": "The <script>alert(5)</script> and the Onset of the Cr…
        kramer2006.title: "<script>" is HTML, which no text takes
      geo/atlas/sources/sources.json › "title": "The <script>alert(5)</script> and the Onset of the Cr…
        kramer2006.title: "</script>" is HTML, which no text takes
      2-hot-summer/02-plzen.md › alt: A <b>large</b> mark at Plzeň, three smaller filled marks a…
        alt: "<b>" is HTML, which no text takes
      2-hot-summer/02-plzen.md › alt: A <b>large</b> mark at Plzeň, three smaller filled marks a…
        alt: "</b>" is HTML, which no text takes
      2-hot-summer/02-plzen.md › “[Naše měna je pevná]{lang=cs}”, President Antonín Zápotocký to…
        "<script>" is HTML, which no text takes
      2-hot-summer/02-plzen.md › “[Naše měna je pevná]{lang=cs}”, President Antonín Zápotocký to…
        "</script>" is HTML, which no text takes
      2-hot-summer/02-plzen.md › <img src=x onerror=alert(2)> On 1 June more than 20,000 people …
        "<img src=x onerror=alert(2)>" is HTML, which no text takes
      2-hot-summer/02-plzen.md › <i>Savings were hit too: money paid in after 15 May changed at …
        "<i>" is HTML, which no text takes
      panels.yaml › caption: <!-- Widening --> research, widening numbers.
        panels.gdr-participants.caption: "<!-- Widening -->" is HTML, which no text takes
      people.yaml › - role: <i onclick="alert(4)">Yugoslav</i> leader
        people.tito.roles.0.role: "<i onclick=\\"alert(4)\\">" is HTML, which no text takes
      people.yaml › - role: <i onclick="alert(4)">Yugoslav</i> leader
        people.tito.roles.0.role: "</i>" is HTML, which no text takes
      story.md › Trace <svg onload=alert(3)> the links from Stalin’s death, thro…
        chapters.a-death-in-moscow.questions.1.ask: "<svg onload=alert(3)>" is HTML, which no text takes
      strips.yaml › caption: offices in Moscow and dated events, no measure <script…
        moscow.caption: "<script src=x>" is HTML, which no text takes"
    `);
  });

  test('does not include a less-than sign', () => {
    const root = copyStory();
    edit(root, PLZEN, 'The next day', 'The next day 5 < 7, or <7,');
    expect(loadStory(root, 'fault-lines').steps).toHaveLength(30);
  });
});

test('a lecturer’s note on a stop that the step does not have, or that stands in no order, is reported', () => {
  const root = copyStory();
  const last = 'a New Course and Soviet troops.';
  const items = ['stop 2: the second', 'stop 1: the first', 'stop 9: none', 'no stop', 'stop 3:'];
  edit(
    root,
    PLZEN,
    `${last}\n\n## Ask`,
    `${last}\n\n${items.map((item) => `- ${item}`).join('\n')}\n\n## Ask`,
  );
  expect(reportFor(root)).toMatchInlineSnapshot(`
    "2-hot-summer/02-plzen.md › - stop 1: the first
      the note on stop 1 stands after that on stop 2
    2-hot-summer/02-plzen.md › - stop 9: none
      there is no stop 9: the step has 3 stops
    2-hot-summer/02-plzen.md › - no stop
      a note in the list under Say names its stop: “- stop 2: …”
    2-hot-summer/02-plzen.md › - stop 3:
      the note on stop 3 says nothing"
  `);
});

describe('a URL in prose', () => {
  test('that would run a script, or load from another site, is reported', () => {
    const root = copyStory();
    const bad = [
      '[one](javascript:alert(1))',
      '[two](JavaScript&colon;alert(2))',
      '[three](data:text/html,x)',
      '![four](https://example.org/four.png)',
      '[five][later]',
      '[six](/sources/)',
    ];
    edit(root, PLZEN, 'The next day', `The next day ${bad.slice(0, 3).join(' ')}`);
    edit(root, PLZEN, 'On 1 June', `${bad.slice(3).join(' ')} On 1 June`);
    edit(root, PLZEN, 'filled the streets', 'filled the [streets](https://example.org/?a=1&b)');
    edit(root, PLZEN, '## Say', '[later]: javascript:alert(5)\n\n## Say');
    expect(reportFor(root)).toMatchInlineSnapshot(`
      "2-hot-summer/02-plzen.md › “[Naše měna je pevná]{lang=cs}”, President Antonín Zápotocký to…
        a link to "javascript:alert(1)": links lead to https:// or http:// addresses, or to a step, #its-id
      2-hot-summer/02-plzen.md › “[Naše měna je pevná]{lang=cs}”, President Antonín Zápotocký to…
        a link to "JavaScript&colon;alert(2)": links lead to https:// or http:// addresses, or to a step, #its-id
      2-hot-summer/02-plzen.md › “[Naše měna je pevná]{lang=cs}”, President Antonín Zápotocký to…
        a link to "data:text/html,x": links lead to https:// or http:// addresses, or to a step, #its-id
      2-hot-summer/02-plzen.md › ![four](https://example.org/four.png) [five][later] [six](/sour…
        a picture, "https://example.org/four.png": texts take none
      2-hot-summer/02-plzen.md › ![four](https://example.org/four.png) [five][later] [six](/sour…
        a link to "javascript:alert(5)": links lead to https:// or http:// addresses, or to a step, #its-id
      2-hot-summer/02-plzen.md › ![four](https://example.org/four.png) [five][later] [six](/sour…
        a link to "/sources/": links lead to https:// or http:// addresses, or to a step, #its-id
      2-hot-summer/02-plzen.md › [later]: javascript:alert(5)
        a paragraph without a citation: every claim has one"
    `);
  });
});
