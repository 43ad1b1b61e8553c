import { scaleUnits } from './compact-paths';

/** A layer of a picture: its SVG elements, lowest first, and whether their paths are in units (`scaleUnits`). */
export type DrawnLayer = { units: boolean; elements: readonly string[] };

/** An element, and the indexes of the pictures that have it. */
type SharedElement = { element: string; pictures: readonly number[] };

/** Length of the longest common subsequence of the rests of two lists, from each pair of positions. */
function commonSubsequenceLengths(a: readonly string[], b: readonly string[]): number[][] {
  const lengths = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0));
  const at = (i: number, j: number) => lengths[i]?.[j] ?? 0;
  for (let i = a.length - 1; i >= 0; i--) {
    const row = lengths[i] as number[];
    for (let j = b.length - 1; j >= 0; j--)
      row[j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  }
  return lengths;
}

/** Merges a picture’s elements into those of previous pictures; each picture keeps its order. */
function mergePicture(
  shared: readonly SharedElement[],
  elements: readonly string[],
  picture: number,
): readonly SharedElement[] {
  const lengths = commonSubsequenceLengths(
    shared.map(({ element }) => element),
    elements,
  );
  const merged: SharedElement[] = [];
  let [i, j] = [0, 0];
  while (i < shared.length || j < elements.length) {
    const [known, next] = [shared[i], elements[j]];
    if (known && next !== undefined && known.element === next) {
      merged.push({ element: next, pictures: [...known.pictures, picture] });
      [i, j] = [i + 1, j + 1];
    } else if (known && (next === undefined || (lengths[i + 1]?.[j] ?? 0) >= (lengths[i]?.[j + 1] ?? 0))) {
      merged.push(known);
      i += 1;
    } else {
      merged.push({ element: next ?? '', pictures: [picture] });
      j += 1;
    }
  }
  return merged;
}

/** Groups consecutive elements of the same pictures; elements of all pictures stay outside groups. */
function groupElements(elements: readonly SharedElement[], count: number): string {
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
 * Merges pictures of the same layers into one SVG content. Elements that only some pictures have are in groups with the
 * class `k` and, for each of these pictures, `k0`, `k1`, … by its index.
 */
export function mergePictures(pictures: readonly (readonly DrawnLayer[])[]): string {
  const [first = []] = pictures;
  return first
    .map(({ units }, layer) => {
      let shared: readonly SharedElement[] = [];
      pictures.forEach((parts, nth) => {
        shared = mergePicture(shared, (parts[layer]?.elements ?? []).filter(Boolean), nth);
      });
      const drawn = groupElements(shared, pictures.length);
      return units ? scaleUnits(drawn) : drawn;
    })
    .join('');
}

/**
 * CSS rules with which merged pictures show one: that whose id is the URL’s fragment, otherwise the one with the index
 * `fallback`. The ids are those of empty elements before the content’s group.
 */
export const pictureRules = (ids: readonly string[], fallback: number): string =>
  `.k{display:none}.k${fallback}{display:inline}:target~g .k{display:none}` +
  `${ids.map((id, nth) => `#${id}:target~g .k${nth}`).join()}{display:inline}`;
