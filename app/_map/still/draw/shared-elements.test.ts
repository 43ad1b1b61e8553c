import fc from 'fast-check';
import { expect, test } from 'vitest';
import { layered, layerRules } from './shared-elements';

const element = (name: string) => `<path d="${name}"/>`;

/** What a layered drawing shows of one picture: all but the groups of others. */
function shownOf(svg: string, picture: number): string {
  return svg.replace(/<g class="k ([^"]*)">(.*?)<\/g>/g, (_, names: string, inside: string) =>
    names.split(' ').includes(`k${picture}`) ? inside : '',
  );
}

test('of several pictures each shows all of its elements, in its order', () => {
  const picture = fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { maxLength: 8 });
  fc.assert(
    fc.property(fc.array(picture, { minLength: 1, maxLength: 5 }), (pictures) => {
      const svg = layered(pictures.map((names) => [{ units: false, elements: names.map(element) }]));
      pictures.forEach((names, nth) => {
        expect(shownOf(svg, nth)).toBe(names.map(element).join(''));
      });
    }),
  );
});

test('what all pictures have is drawn once, outside any group', () => {
  const parts = (...names: string[]) => [{ units: false, elements: names.map(element) }];
  expect(layered([parts('sea', 'troops', 'names'), parts('sea', 'names')])).toBe(
    `${element('sea')}<g class="k k0">${element('troops')}</g>${element('names')}`,
  );
});

test('an address without a picture, or with one that is not there, shows the given one', () => {
  expect(layerRules(['p300', 'p1000'], 1)).toBe(
    '.k{display:none}.k1{display:inline}:target~g .k{display:none}' +
      '#p300:target~g .k0,#p1000:target~g .k1{display:inline}',
  );
});
