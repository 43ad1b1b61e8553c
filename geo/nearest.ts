import leven from 'leven';

/** ‘; did you mean "…"?’ for the known name nearest to a mistyped one, or nothing if none is near. */
export function didYouMean(name: string, known: Iterable<string>): string {
  let best: string | null = null;
  let distance = Math.max(2, Math.ceil(name.length / 3)) + 1;
  for (const candidate of known) {
    const d = leven(name, candidate);
    if (d < distance) [best, distance] = [candidate, d];
  }
  return best ? `; did you mean "${best}"?` : '';
}
