import type { Position } from '../../../geo/atlas/parse/problem';

type Path = readonly PropertyKey[];

/**
 * Where the author wrote what a step’s parts were derived from, so that messages lead to it. A part without an origin
 * stands in the front matter under its own name.
 */
export class Origins {
  readonly #origins = new Map<string, Path | Position>();

  /** Says where the part at `path`, and everything in it, was written: a path of the front matter, or a position. */
  set(path: Path, origin: Path | Position): void {
    this.#origins.set(JSON.stringify(path), origin);
  }

  /** Position at which the part at `path` was written; `positionOf` is that of the front matter’s own paths. */
  positionOf(path: Path, positionOf: (path: Path) => Position): Position {
    for (let length = path.length; length > 0; length--) {
      const origin = this.#origins.get(JSON.stringify(path.slice(0, length)));
      if (origin && 'line' in origin) return origin;
      if (origin) return positionOf([...origin, ...path.slice(length)]);
    }
    return positionOf(path);
  }
}
