import { expect, it } from 'vitest';
import { removeNotFoundPage } from './not-found-payload';

const page = (notFound: string) =>
  [
    '<!doctype html><html><head></head><body><p>Words</p>',
    `<script>self.__next_f.push([1,${JSON.stringify(
      `1:"$Sreact.fragment"\n5:["$","body",null,{"children":["$","$L1",null,{"notFound":${notFound},"error":"$undefined"}]}]\n`,
    )}])</script></body></html>`,
  ].join('');

it('the page for unknown addresses is left out of other pages’ payload, and nothing else', () => {
  const html = removeNotFoundPage(page('[["$","h1",null,{"children":"There is no such page"}]]'));
  expect(html).toBe(page('"$undefined"'));
  expect(removeNotFoundPage(html)).toBe(html);
});
