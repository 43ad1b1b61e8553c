import { afterEach, describe, expect, test } from 'vitest';
import { HARD_TURN, PACT, PLZEN, RISING, removeCopies, reportOf, STORY, THAW } from '../fixtures/story-copy';

afterEach(removeCopies);

test('a headline of more than nine words is reported', () => {
  const headline = 'headline: Eight sign a symbol that lends garrisons legitimacy';
  const longer = headline.replace('garrisons', 'its garrisons abroad');
  expect(reportOf(PACT, headline, longer)).toContain('headline: a headline has at most 9 words');
});

test('a step has a label, a headline, or both', () => {
  expect(
    reportOf(THAW, 'headline: Relief keeps the bloc quiet and raises hopes\n', ''),
  ).toMatchInlineSnapshot(`
    "3-struggle-at-home/03-thaw.md › title: Calm, and waiting
      has neither a \`label\` nor a \`headline\`"
  `);
});

test('a window over all of a layer is reported where its features follow each other in a state', () => {
  expect(reportOf(THAW, 'map:\n', 'map:\n  - bloc-policy: { 0: 1 }\n')).toContain(
    'a window would show at once what follows each other in a state',
  );
});

test('a note in the margin of something else, or of too many words, is reported', () => {
  expect(
    reportOf(
      PLZEN,
      'says: currency reform announced, 30 May',
      'says: a reform of the currency announced on 30 May',
    ),
  ).toMatchInlineSnapshot(`
    "2-hot-summer/02-plzen.md › says: a reform of the currency announced on 30 May
      chip-currency-reform: “a reform of the currency announced on 30 May” has 9 words, at most 6 in a note: give it \`says\`"
  `);
  expect(reportOf(PLZEN, '  chip-currency-reform:\n', '  chip-curency-reform:\n')).toMatchInlineSnapshot(`
    "2-hot-summer/02-plzen.md › says: currency reform announced, 30 May
      the step does not show "chip-curency-reform"; did you mean "chip-currency-reform"?"
  `);
});

test('a column that names what its step does not show, or leads to no place, is reported', () => {
  const lessons = `${STORY}/7-too-late/02-mixed-lessons.md`;
  expect(reportOf(lessons, 'feature: budapest-party-gero', 'feature: budapest-party-nagy')).toContain(
    'the step does not show "budapest-party-nagy"',
  );
  expect(reportOf(lessons, 'feature: budapest-party-gero', 'feature: flashpoint-poznan')).toContain(
    'flashpoint-poznan is neither a badge nor a chip',
  );
  expect(reportOf(lessons, '- place: budapest', '- place: budapesti')).toContain(
    'place "budapesti" is unknown; did you mean "budapest"?',
  );
});

describe('mistakes in a Moscow table are reported:', () => {
  const shown = 'shows: [malenkov, khrushchev, bulganin]';
  const attack = '{ by: khrushchev, on: malenkov, caption: plenum of 31 January }';

  test('somebody who is not on the strip, or has no post in these days', () => {
    expect(
      reportOf(HARD_TURN, shown, 'shows: [malenkow, khrushchev, malenkov, beria]'),
    ).toMatchInlineSnapshot(`
      "3-struggle-at-home/04-hard-turn.md › shows: [malenkow, khrushchev, malenkov, beria]
        "malenkow" is not on the Moscow strip; did you mean "malenkov"?
      3-struggle-at-home/04-hard-turn.md › shows: [malenkow, khrushchev, malenkov, beria]
        beria has no post in the table from 1954-09-30 to 1955-02-08"
    `);
  });

  test('an attack that no event documents, and one by somebody whom the table does not show', () => {
    expect(reportOf(HARD_TURN, attack, '{ by: stalin, on: bulganin }')).toMatchInlineSnapshot(`
      "3-struggle-at-home/04-hard-turn.md › attacks: [{ by: stalin, on: bulganin }]
        no event of strips.yaml documents an attack on bulganin from 1954-09-30 to 1955-02-08
      3-struggle-at-home/04-hard-turn.md › attacks: [{ by: stalin, on: bulganin }]
        "stalin" is not among those whom the table shows"
    `);
  });

  test('an act that no event documents, and one of somebody whom the table does not show', () => {
    const LESSONS = `${STORY}/7-too-late/02-mixed-lessons.md`;
    expect(reportOf(LESSONS, 'by: mikoyan', 'by: molotov')).toMatchInlineSnapshot(`
      "7-too-late/02-mixed-lessons.md › acts: [{ by: molotov, caption: "to Budapest, 13 July" }]
        no event of strips.yaml documents an act of molotov from 1956-06-29 to 1956-07-18"
    `);
    expect(reportOf(LESSONS, 'by: mikoyan', 'by: zhukov')).toMatchInlineSnapshot(`
      "7-too-late/02-mixed-lessons.md › acts: [{ by: zhukov, caption: "to Budapest, 13 July" }]
        "zhukov" is not among those whom the table shows"
    `);
  });

  test('an office of a row that nobody holds', () => {
    expect(
      reportOf(`${STORY}/strips.yaml`, 'offices: [Foreign minister]', 'offices: [Foreign ministr]'),
    ).toMatchInlineSnapshot(`
      "strips.yaml › offices: [Foreign ministr]
        Foreign affairs: nobody on the strip is “Foreign ministr”; did you mean "Foreign minister"?"
    `);
  });
});

describe('mistakes in what a step shows are reported:', () => {
  test('outside its bounds', () => {
    expect(
      reportOf(RISING, 'frame: east-germany', 'frame: [12.2, 50.4, 15.4, 53.5]')
        .split('\n')
        .slice(0, 4)
        .join('\n'),
    ).toMatchInlineSnapshot(`
      "2-hot-summer/04-seventeenth-of-june.md › frame: [12.2, 50.4, 15.4, 53.5]
        rising-halle: halle lies outside the desktop frame
      2-hot-summer/04-seventeenth-of-june.md › frame: [12.2, 50.4, 15.4, 53.5]
        rising-magdeburg: magdeburg lies outside the desktop frame"
    `);
  });

  test('later than its direction in `play`', () => {
    const [from, to] = ['{ 0.5: 0, 0.6: 1, 0.8: 1, 0.9: 0 }', '[0.7, 0.8]'];
    expect(reportOf(PACT, from, to)).toMatchInlineSnapshot(`
      "5-new-alliance-old-troops/01-warsaw-pact.md › - { at: 0.66, show: { conference-warsaw: [0.7, 0.8] } }  # Wars…
        conference-warsaw is at 0.00 at progress 0.66 (1955-05-11)"
    `);
  });

  test('that has faded although the play shows it and its days are not over', () => {
    const [from, to] = [
      '- treaty-warsaw troops-ddr ',
      '- troops-ddr: { 0.85: 0, 0.95: 1, 1: 0.3 }\n      - treaty-warsaw ',
    ];
    expect(reportOf(PACT, from, to).split('\n').slice(0, 2).join('\n')).toMatchInlineSnapshot(`
      "5-new-alliance-old-troops/01-warsaw-pact.md › - troops-ddr: { 0.85: 0, 0.95: 1, 1: 0.3 }
        troops-ddr has faded to 0.3 at the end of the step: what is shown to the reader stays, at 0.6 or more"
    `);
  });

  test('in a paragraph that there is not, or backwards', () => {
    expect(reportOf(PACT, 'paragraph: 2', 'paragraph: 3')).toMatchInlineSnapshot(`
      "5-new-alliance-old-troops/01-warsaw-pact.md › - at: 1
        there is no paragraph 3: the prose has 2"
    `);
    expect(reportOf(PACT, '{ at: 0.36 }', '{ at: 0.36, paragraph: 3 }')).toMatchInlineSnapshot(`
      "5-new-alliance-old-troops/01-warsaw-pact.md › - at: 1
        there is no paragraph 3: the prose has 2"
    `);
  });

  test('in a small map of a step that there is not', () => {
    const HARD_TURN = `${STORY}/3-struggle-at-home/04-hard-turn.md`;
    expect(reportOf(HARD_TURN, '- step: thaw', '- step: thaws')).toMatchInlineSnapshot(`
      "3-struggle-at-home/04-hard-turn.md › - step: thaws
        step "thaws" is unknown; did you mean "thaw"?"
    `);
  });

  test('in another number than the step says', () => {
    expect(reportOf(RISING, '  number: 12', '  number: 13')).toMatchInlineSnapshot(`
      "2-hot-summer/04-seventeenth-of-june.md › number: 13
        says 13, but lists 12"
    `);
  });

  test('with a window that runs backwards', () => {
    expect(reportOf(PACT, '{ 0.5: 0, 0.6: 1, 0.8: 1, 0.9: 0 }', '[0.6, 0.5]')).toMatchInlineSnapshot(`
      "5-new-alliance-old-troops/01-warsaw-pact.md › - { at: 0.66, show: { conference-warsaw: [0.6, 0.5] } }  # Wars…
        play.1.show.conference-warsaw: comes between two points of progress, the earlier first"
    `);
  });
});
