import leven from 'leven';

/** The known name that a mistyped one is most likely meant to be; null if none is near. */
export function nearestName(name: string, known: Iterable<string>): string | null {
  let best: string | null = null;
  let distance = Math.max(2, Math.ceil(name.length / 3)) + 1;
  for (const candidate of known) {
    const d = leven(name, candidate, { maxDistance: distance });
    if (d < distance) [best, distance] = [candidate, d];
  }
  return best;
}

/** ‘; did you mean "…"?’ for the known name nearest to a mistyped one, or nothing if none is near. */
export function didYouMean(name: string, known: Iterable<string>): string {
  const best = nearestName(name, known);
  return best ? `; did you mean "${best}"?` : '';
}
