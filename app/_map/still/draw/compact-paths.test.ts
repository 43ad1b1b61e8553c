import { describe, expect, test } from 'vitest';
import { joinLines, relativePath, shareRepeatedPaths, UNIT } from './compact-paths';

describe('a path in units', () => {
  test('has relative coordinates whose rounding errors do not add up', () => {
    const line = Array.from({ length: 200 }, (_, index) => [index * 0.3, 0]);
    const steps =
      relativePath([line], false)
        .split('l')[1]
        ?.match(/-?\d*\.?\d+/g) ?? [];
    const travelled = steps.filter((_, nth) => nth % 2 === 0).reduce((sum, step) => sum + Number(step), 0);
    expect(travelled).toBeCloseTo((199 * 0.3) / UNIT, 0);
  });

  test('closes a ring, and omits what is smaller than a unit', () => {
    const ring = [
      [1, 1],
      [4, 1],
      [4, 5.5],
    ];
    expect(relativePath([ring], true)).toBe('M2 2l6 0 0 9z');
    expect(
      relativePath(
        [
          [
            [1, 1],
            [1.1, 1.1],
          ],
        ],
        false,
      ),
    ).toBe('');
  });
});

describe('a long shape', () => {
  const shape = `M0 0l${'1 2 '.repeat(60)}z`;
  const svg = (count: number) => `<svg><defs></defs>${`<path d="${shape}" fill="red"/>`.repeat(count)}</svg>`;

  test('that is drawn twice is written once, and each use keeps its attributes', () => {
    const compacted = shareRepeatedPaths(svg(2));
    expect(compacted.split(shape)).toHaveLength(2);
    expect(compacted.match(/<use href="#s0" fill="red"\/>/g)).toHaveLength(2);
  });

  test('that is drawn once stays as it is', () => {
    expect(shareRepeatedPaths(svg(1))).toBe(svg(1));
  });
});

describe('neighbouring lines', () => {
  const line = (shape: string, attributes: string) => `<path d="${shape}" fill="none"${attributes}/>`;

  test('of one look are one path, up to the next of another look', () => {
    const [blue, red] = [' stroke="blue"', ' stroke="red"'];
    expect(joinLines(line('M0 0l1 2', blue) + line('M5 5l1 1', blue) + line('M9 9l1 1', red))).toBe(
      line('M0 0l1 2M5 5l1 1', blue) + line('M9 9l1 1', red),
    );
  });

  test('that show where they cross, or are dashed, or fill areas stay apart', () => {
    for (const path of [
      line('M0 0l1 2', ' stroke="blue" stroke-opacity="0.5"'),
      line('M0 0l1 2', ' stroke="blue" stroke-dasharray="2 1"'),
      '<path d="M0 0l1 2z" fill="blue"/>',
    ])
      expect(joinLines(path + path)).toBe(path + path);
  });
});
