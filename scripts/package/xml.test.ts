import { expect, test } from 'vitest';
import { xmlDocument } from './xml';

test('a document is indented, and its texts are escaped', () => {
  const text = xmlDocument(['a', { b: '"<' }, ['c', {}, 'x & <y>'], ['d', {}]]);
  expect(text).toBe(
    '<?xml version="1.0" encoding="UTF-8"?>\n<a b="&quot;&lt;">\n  <c>x &amp; &lt;y&gt;</c>\n  <d/>\n</a>\n',
  );
});
