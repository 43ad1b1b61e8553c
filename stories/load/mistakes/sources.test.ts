import { afterEach, describe, expect, test } from 'vitest';
import { CONTAGION, removeCopies, reportOf, STORY } from '../fixtures/story-copy';

afterEach(removeCopies);

describe('mistakes in sources', () => {
  test('a row of the map that cites a source of a story', () => {
    expect(
      reportOf(
        'geo/atlas/sources/features/volna.yaml',
        'sources: [kramer2006 ¶18]',
        'sources: [prlib-619242]',
      ),
    ).toContain('source "prlib-619242" belongs to a story: move it to geo/atlas/sources/sources.json');
  });

  test('a source of a story that stands with the map already', () => {
    expect(reportOf(`${STORY}/sources.json`, '"id": "prlib-619242"', '"id": "kramer2006"')).toContain(
      'kramer2006 stands in geo/atlas/sources/sources.json already',
    );
  });

  test('an article that is no source, and a paragraph that the article has not', () => {
    expect(reportOf(`${STORY}/story.md`, 'after: kramer2006', 'after: kramer2007')).toContain(
      'source "kramer2007" is not in sources.json; did you mean "kramer2006"?',
    );
    expect(reportOf(`${STORY}/story.md`, 'paragraphs: [2, 4, 14]', 'paragraphs: [2, 4, 41]')).toContain(
      'the article has no ¶41',
    );
  });

  test('a paragraph of a work that has no numbered ones', () => {
    expect(reportOf(CONTAGION, '[@kramer2006, ¶3]', '[@aktualne-2013, ¶3]')).toContain(
      '"aktualne-2013 ¶3" cites a paragraph, but sources.json gives aktualne-2013 no number of `paragraphs`',
    );
  });
});
