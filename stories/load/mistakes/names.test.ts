import { afterEach, describe, expect, test } from 'vitest';
import {
  BERLIN,
  HARD_TURN,
  PACT,
  PLZEN,
  RISING,
  removeCopies,
  reportOf,
  STORY,
} from '../fixtures/story-copy';

afterEach(removeCopies);

describe('unknown names are reported with suggestions:', () => {
  test('of what a small map shows, names or has in focus', () => {
    const chosen = 'inFocus: [POL, HUN]\n      shows: [bloc-policy]';
    const report = reportOf(HARD_TURN, chosen, 'inFocus: [POLL, HUN]\n      shows: [bloc-policies]');
    expect(report).toContain('state "POLL" is unknown; did you mean "POL"?');
    expect(report).toContain('layer or feature "bloc-policies" is unknown; did you mean "bloc-policy"?');
  });

  test('of a layer', () => {
    expect(reportOf(PACT, 'map: [nato,', 'map: [natoo,')).toMatchInlineSnapshot(`
      "5-new-alliance-old-troops/01-warsaw-pact.md › map: [natoo, place-warsaw, place-tirana]
        feature "natoo" is unknown; did you mean "nato"?"
    `);
  });

  test('of a feature that a step shows', () => {
    expect(reportOf(PACT, '{ conference-warsaw: {', '{ conference-warsav: {')).toMatchInlineSnapshot(`
      "5-new-alliance-old-troops/01-warsaw-pact.md › - { at: 0.66, show: { conference-warsav: { 0.5: 0, 0.6: 1, 0.8:…
        feature "conference-warsav" is unknown; did you mean "conference-warsaw"?"
    `);
  });

  test('of a feature that comes at a stop', () => {
    expect(reportOf(BERLIN, 'show: rising-east-berlin', 'show: rising-est-berlin')).toMatchInlineSnapshot(`
      "2-hot-summer/03-berlin-sixteenth.md › - { at: 0.66, show: rising-est-berlin }  # the mark at Stalinal…
        feature "rising-est-berlin" is unknown; did you mean "rising-east-berlin"?"
    `);
  });

  test('of the feature that the label belongs to', () => {
    expect(reportOf(RISING, 'at: frame', 'at: rising-liepzig')).toMatchInlineSnapshot(`
      "2-hot-summer/04-seventeenth-of-june.md › label: { text: "17 June: some 700 places, 12 shown", at: rising…
        feature "rising-liepzig" is unknown; did you mean "rising-leipzig"?"
    `);
  });

  test('of a place whose label has a side', () => {
    expect(reportOf(RISING, 'sidesPhone: {', 'sidesPhone: { liepzig: r,')).toMatchInlineSnapshot(`
      "2-hot-summer/04-seventeenth-of-june.md › sidesPhone: { liepzig: r, gera: r }
        "liepzig" is neither a feature nor a place nor a sea; did you mean "leipzig"?"
    `);
  });

  test('a river without a name, and a locator of an unknown state', () => {
    expect(
      reportOf(PLZEN, 'inFocus: [CSK]', 'inFocus: [CSK]\nrivers: [river-danub]\nlocator: CSX'),
    ).toMatchInlineSnapshot(`
      "2-hot-summer/02-plzen.md › rivers: [river-danub]
        river "river-danub" is unknown; did you mean "river-danube"?
      2-hot-summer/02-plzen.md › locator: CSX
        state "CSX" is unknown; did you mean "CSK"?"
    `);
  });

  test('of a state in focus, or whose name is placed', () => {
    expect(reportOf(PLZEN, 'inFocus: [CSK]', 'inFocus: [CSL]')).toMatchInlineSnapshot(`
      "2-hot-summer/02-plzen.md › inFocus: [CSL]
        state "CSL" is unknown; did you mean "CSK"?"
    `);
    expect(
      reportOf(PLZEN, 'inFocus: [CSK]', 'inFocus: [CSK]\nstateNames: { SUM: none }'),
    ).toMatchInlineSnapshot(`
      "2-hot-summer/02-plzen.md › stateNames: { SUM: none }
        state "SUM" is unknown; did you mean "SUN"?"
    `);
  });

  test('of a side', () => {
    expect(reportOf(RISING, 'sidesPhone: {', 'sidesPhone: { leipzig: right,')).toMatchInlineSnapshot(`
      "2-hot-summer/04-seventeenth-of-june.md › sidesPhone: { leipzig: right, gera: r }
        sidesPhone.leipzig: "right" is not one of its values: t, tr, r, br, b, bl, l, tl, c, none"
    `);
  });

  test('of a town in a feature’s row', () => {
    expect(
      reportOf('geo/atlas/sources/features/uprisings-1953.yaml', 'place: leipzig', 'place: liepzig'),
    ).toMatchInlineSnapshot(`
      "geo/atlas/sources/features/uprisings-1953.yaml › - id: rising-leipzig
        rising-leipzig: place "liepzig" is not in the gazetteer; did you mean "leipzig"?"
    `);
  });

  test('of a step on a person’s card', () => {
    expect(
      reportOf(`${STORY}/people.yaml`, 'steps: [stalin-dies, ', 'steps: [stalin-died, '),
    ).toMatchInlineSnapshot(`
      "people.yaml › steps: [stalin-died, broken-link]
        stalin: step "stalin-died" is unknown; did you mean "stalin-dies"?"
    `);
  });
});
