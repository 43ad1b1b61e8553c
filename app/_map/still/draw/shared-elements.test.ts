import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mergePictures, pictureRules } from './shared-elements';

const element = (name: string) => `<path d="${name}"/>`;

/** The elements that an SVG of several pictures shows for one of them. */
function visibleElements(svg: string, picture: number): string {
  return svg.replace(/<g class="k ([^"]*)">(.*?)<\/g>/g, (_, names: string, inside: string) =>
    names.split(' ').includes(`k${picture}`) ? inside : '',
  );
}

test('each of several merged pictures shows all its elements, in its order', () => {
  const picture = fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { maxLength: 8 });
  fc.assert(
    fc.property(fc.array(picture, { minLength: 1, maxLength: 5 }), (pictures) => {
      const svg = mergePictures(pictures.map((names) => [{ units: false, elements: names.map(element) }]));
      pictures.forEach((names, index) => {
        expect(visibleElements(svg, index)).toBe(names.map(element).join(''));
      });
    }),
  );
});

test('elements of all pictures are written once, outside any group', () => {
  const parts = (...names: string[]) => [{ units: false, elements: names.map(element) }];
  expect(mergePictures([parts('sea', 'troops', 'names'), parts('sea', 'names')])).toBe(
    `${element('sea')}<g class="k k0">${element('troops')}</g>${element('names')}`,
  );
});

test('a URL without a fragment, or with an unknown one, shows the default picture', () => {
  expect(pictureRules(['p300', 'p1000'], 1)).toBe(
    '.k{display:none}.k1{display:inline}:target~g .k{display:none}' +
      '#p300:target~g .k0,#p1000:target~g .k1{display:inline}',
  );
});
