import type { Scene } from './scene';

/** FNV-1a, 32 bits: offset basis and prime (Fowler, Noll and Vo). */
const BASIS = 0x811c9dc5;
const PRIME = 0x01000193;

/** Hash of a scene, eight hexadecimal digits: equal for equal scenes, so that tests can tell whether pictures should be equal. */
export function sceneHash(scene: Scene): string {
  let hash = BASIS;
  for (const letter of JSON.stringify(scene)) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), PRIME);
  return (hash >>> 0).toString(16).padStart(8, '0');
}
