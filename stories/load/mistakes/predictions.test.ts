import { afterEach, describe, expect, test } from 'vitest';
import { BERLIN, HARD_TURN, PLZEN, RISING, removeCopies, reportOf, STORY } from '../fixtures/story-copy';

afterEach(removeCopies);

const WITHDRAWAL = `${STORY}/5-new-alliance-old-troops/05-withdrawal.md`;
const TANKS = `${STORY}/2-hot-summer/05-tanks.md`;

describe('mistakes in predictions are reported:', () => {
  test('a state that the atlas does not know, and an answer that is none of the options', () => {
    const report = reportOf(HARD_TURN, 'states: [DDR, POL, CSK, HUN]', 'states: [DDR, POLL, CSK, HUN]');
    expect(report).toMatchInlineSnapshot(`
      "3-struggle-at-home/04-hard-turn.md › states: [DDR, POLL, CSK, HUN]
        state "POLL" is unknown; did you mean "POL"?
      3-struggle-at-home/04-hard-turn.md › answer: POL
        "POL" is none of the states; did you mean "POLL"?"
    `);
  });

  test('an option that is not there', () => {
    expect(reportOf(PLZEN, '  answer: 1', '  answer: 4')).toContain('there is no option 4: there are 3');
  });

  test('a range without a unit', () => {
    expect(reportOf(RISING, '  unit: places\n', '')).toContain('predict.unit: is missing');
  });

  test('a figure off the scale, a scale that its steps do not reach, and figures the wrong way round', () => {
    expect(reportOf(RISING, '  max: 1000', '  max: 690')).toMatchInlineSnapshot(`
      "2-hot-summer/04-seventeenth-of-june.md › step: 20
        steps of 20 from 0 do not reach 690, the end of the scale
      2-hot-summer/04-seventeenth-of-june.md › answer: [560, 701]
        lies outside the scale from 0 to 690"
    `);
    expect(reportOf(TANKS, '[167, 167]', '[168, 167]')).toContain('gives the lower figure first');
  });

  test('an answer that cites nothing, or a source that there is not', () => {
    expect(reportOf(WITHDRAWAL, 'border.[@steyrer-zeitung-1955]\nalt', 'border.\nalt')).toContain(
      'an answer without a citation: every claim has one',
    );
    expect(
      reportOf(WITHDRAWAL, 'border.[@steyrer-zeitung-1955]\nalt', 'border.[@steyrer-zeitung-1995]\nalt'),
    ).toContain('source "steyrer-zeitung-1995" is not in sources.json; did you mean "steyrer-zeitung-1955"?');
  });

  test('an answer that quotes what is no fact of the step', () => {
    expect(reportOf(BERLIN, 'is documented; its way', 'is documented; “its way”')).toContain(
      '“its way” is quoted, but stands in none of the step’s facts',
    );
  });

  test('a question on the map that waits while the camera still moves', () => {
    expect(reportOf(HARD_TURN, '  start: 0.3', '  start: 0.2')).toContain(
      'the camera still moves at 0.2: a question on the map waits at 0.3 or later',
    );
  });

  test('a place that is unknown, or lies outside the frame', () => {
    const report = reportOf(WITHDRAWAL, 'places: [vienna, baden,', 'places: [viena, trieste,');
    expect(report).toContain('place "viena" is unknown; did you mean "vienna"?');
    expect(report).toContain('trieste lies outside the wide frame, and cannot be marked there');
  });

  test('a place that a chapter asks for and the gazetteer does not know', () => {
    expect(
      reportOf(
        `${STORY}/story.md`,
        'towns: [moscow]',
        'towns: [moscow]\n    retrieve: [moscov, vienna, prague]',
      ),
    ).toContain('there is no place "moscov"; did you mean "moscow"?');
  });
});
