import { inUnits } from './compact-paths';

/** What one layer draws of a picture: its elements from below, and whether their paths are in units (`inUnits`). */
export type Part = { units: boolean; elements: readonly string[] };

/** An element, and the numbers of the pictures that it is in. */
type Shared = { element: string; pictures: readonly number[] };

/** For each place in two lists, how many elements their rests have in common, in the same order. */
function commonLengths(a: readonly string[], b: readonly string[]): number[][] {
  const lengths = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0));
  const at = (i: number, j: number) => lengths[i]?.[j] ?? 0;
  for (let i = a.length - 1; i >= 0; i--) {
    const row = lengths[i] as number[];
    for (let j = b.length - 1; j >= 0; j--)
      row[j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  }
  return lengths;
}

/** Adds a picture’s elements to those of the pictures before it, each in its order. */
function withPicture(
  before: readonly Shared[],
  elements: readonly string[],
  picture: number,
): readonly Shared[] {
  const lengths = commonLengths(
    before.map(({ element }) => element),
    elements,
  );
  const all: Shared[] = [];
  let [i, j] = [0, 0];
  while (i < before.length || j < elements.length) {
    const [old, next] = [before[i], elements[j]];
    if (old && next !== undefined && old.element === next) {
      all.push({ element: next, pictures: [...old.pictures, picture] });
      [i, j] = [i + 1, j + 1];
    } else if (old && (next === undefined || (lengths[i + 1]?.[j] ?? 0) >= (lengths[i]?.[j + 1] ?? 0))) {
      all.push(old);
      i += 1;
    } else {
      all.push({ element: next ?? '', pictures: [picture] });
      j += 1;
    }
  }
  return all;
}

/** Elements in a row that are in the same pictures, as one group; those of all pictures as they are. */
function grouped(elements: readonly Shared[], count: number): string {
  let svg = '';
  let open = '';
  for (const { element, pictures } of elements) {
    const names = pictures.length === count ? '' : ['k', ...pictures.map((nth) => `k${nth}`)].join(' ');
    if (names !== open) {
      if (open) svg += '</g>';
      if (names) svg += `<g class="${names}">`;
      open = names;
    }
    svg += element;
  }
  return open ? `${svg}</g>` : svg;
}

/**
 * Draws pictures of the same layers as one: what all have once, and in groups what only some have, of the classes `k`
 * and, for every picture that a group is in, `k0`, `k1`, … in the order given.
 */
export function layered(pictures: readonly (readonly Part[])[]): string {
  const [first = []] = pictures;
  return first
    .map(({ units }, layer) => {
      let shared: readonly Shared[] = [];
      pictures.forEach((parts, nth) => {
        shared = withPicture(shared, (parts[layer]?.elements ?? []).filter(Boolean), nth);
      });
      const drawn = grouped(shared, pictures.length);
      return units ? inUnits(drawn) : drawn;
    })
    .join('');
}

/**
 * Style rules by which a layered drawing shows one picture: the one whose id its address names after `#`, else the given
 * one. The ids belong to empty elements that stand before the drawing’s group.
 */
export const layerRules = (ids: readonly string[], other: number): string =>
  `.k{display:none}.k${other}{display:inline}:target~g .k{display:none}` +
  `${ids.map((id, nth) => `#${id}:target~g .k${nth}`).join()}{display:inline}`;
