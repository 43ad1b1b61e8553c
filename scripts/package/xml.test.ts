import { expect, test } from 'vitest';
import { xmlDocument } from './xml';

test('a document is indented, and no text can leave its place', () => {
  const written = xmlDocument(['a', { b: '"<' }, ['c', {}, 'x & <y>'], ['d', {}]]);
  expect(written).toBe(
    '<?xml version="1.0" encoding="UTF-8"?>\n<a b="&quot;&lt;">\n  <c>x &amp; &lt;y&gt;</c>\n  <d/>\n</a>\n',
  );
});
