import { afterEach, describe, expect, test } from 'vitest';
import { PACT, PLZEN, removeCopies, reportOf, STORY } from '../fixtures/story-copy';

afterEach(removeCopies);

describe('wrong days are reported:', () => {
  test('that do not exist', () => {
    expect(reportOf(PLZEN, '0.3: 1953-05-30', '0.3: 1953-06-31')).toMatchInlineSnapshot(`
      "2-hot-summer/02-plzen.md › days: { 0.3: 1953-06-31, 0.6: 1953-06-01, 0.9: 1953-06-02 }
        days.0.3: "1953-06-31" is not a day (YYYY-MM-DD): June 1953 has 30 days"
    `);
  });

  test('that run backwards', () => {
    expect(reportOf(PACT, '0.6: 1955-05-11', '0.6: 1955-05-02')).toMatchInlineSnapshot(`
      "5-new-alliance-old-troops/01-warsaw-pact.md › days: { 0.3: 1955-05-06, 0.6: 1955-05-02, 0.8: 1955-05-14 }
        the clock runs backwards"
    `);
  });

  test('that do not begin where the step before ended', () => {
    expect(reportOf(PACT, 'days: { 0.3:', 'days: { 0: 1955-05-01, 0.3:')).toMatchInlineSnapshot(`
      "5-new-alliance-old-troops/01-warsaw-pact.md › days: { 0: 1955-05-01, 0.3: 1955-05-06, 0.6: 1955-05-11, 0.8: 1…
        begins on 1955-05-01, but the step before ended on 1955-04-30"
    `);
  });

  test('that end outside the step’s own date', () => {
    expect(reportOf(PACT, 'date: 1955-05-14', 'date: 1955-05-13')).toMatchInlineSnapshot(`
      "5-new-alliance-old-troops/01-warsaw-pact.md › date: 1955-05-13
        the step’s clock stops on 1955-05-14, which is not in its date 1955-05-13"
    `);
  });

  test('of a feature that ends before it begins', () => {
    const row = 'geo/atlas/sources/features/pact.yaml';
    expect(reportOf(row, 'to: "1955-05-15"', 'to: "1955-05-14"')).toMatchInlineSnapshot(`
      "geo/atlas/sources/features/pact.yaml › to: "1955-05-14"
        treaty-warsaw.to: \`to\` must come after \`from\`: it is the first day on which the thing is gone"
    `);
  });
});

describe('claims that contradict each other', () => {
  const turn = `${STORY}/3-struggle-at-home/04-hard-turn.md`;

  test('a level that a step speaks of, and the map has otherwise on that day', () => {
    expect(reportOf(turn, 'POL: relaxed', 'POL: tight')).toMatchInlineSnapshot(`
      "3-struggle-at-home/04-hard-turn.md › levels: { HUN: mixed, POL: tight, DDR: mixed, CSK: mixed, BGR: …
        policy at home in POL is said to be tight, but on 1955-02-08 it is relaxed (policy-pol-relaxed-1954)"
    `);
    expect(reportOf(turn, 'ALB: tight', 'ALG: tight')).toMatchInlineSnapshot(`
      "3-struggle-at-home/04-hard-turn.md › levels: { HUN: mixed, POL: relaxed, DDR: mixed, CSK: mixed, BGR…
        no policy at home is known of "ALG"; did you mean "ALB"?"
    `);
  });

  test('a sentence on policy at home in a step that does not say what it is where', () => {
    expect(reportOf(turn, 'levels: {', 'names: {} # {')).toMatchInlineSnapshot(`
      "3-struggle-at-home/04-hard-turn.md › alt: A schematic line runs from Moscow to Budapest, and by Febr…
        speaks of policy at home (“hatching”), but the step does not say in \`levels\` what it is where"
    `);
  });

  test('an office that the map and a card date differently, and a badge that no card has', () => {
    const people = `${STORY}/people.yaml`;
    expect(reportOf(people, '"1953-07-04/1955-04-18"', '"1953-07-04/1955-04"')).toMatchInlineSnapshot(`
      "people.yaml › badge: budapest-government-nagy
        nagy: “Prime minister of Hungary” is 1953-07-04/1955-04 here, but 1953-07-04/1955-04-18 at budapest-government-nagy on the map"
    `);
    expect(reportOf(people, '        badge: warsaw-party-ochab\n', '')).toMatchInlineSnapshot(`
      "geo/atlas/sources/features/leaders.yaml › - id: warsaw-party-ochab
        warsaw-party-ochab: no role in people.yaml names this badge"
    `);
  });

  test('a documented fact that rests on a book alone that nobody read', () => {
    const garrisons = 'geo/atlas/sources/features/garrisons.yaml';
    expect(
      reportOf(
        garrisons,
        'certainty: documented\n  sources: [magyar-kronologia]',
        'certainty: documented\n  sources: [golon-1999]',
      ),
    ).toMatchInlineSnapshot(`
      "geo/atlas/sources/features/garrisons.yaml › certainty: documented
        garrison-kecskemet: is called documented, but rests on works alone that sources.json marks as background, not read"
    `);
  });

  test('an office on a card that the Moscow strip lacks', () => {
    expect(
      reportOf(`${STORY}/people.yaml`, 'role: Foreign minister', 'role: Foreign secretary'),
    ).toMatchInlineSnapshot(`
      "people.yaml › - role: Foreign secretary
        molotov: the strip has no post “Foreign secretary”
      strips.yaml › - office: Foreign minister
        molotov: “Foreign minister” is 1953-03-05/1956-06-01 here, but missing from the card in people.yaml"
    `);
  });
});
