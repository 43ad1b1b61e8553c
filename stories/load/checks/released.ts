import { didYouMean } from '../../../geo/atlas/parse/did-you-mean';
import type { Problem } from '../../../geo/atlas/parse/problem';
import type { ParsedStory } from './parts';

/** Every address that was published leads to a chapter or a step: links and citations elsewhere have it. */
export function checkReleased({ folder, known, released, positionOf }: ParsedStory): Problem[] {
  if (!released) return [];
  const problem = (path: readonly PropertyKey[], message: string): Problem => ({
    ...{ file: `${folder}/released.yaml`, ...positionOf.released(path), message },
  });
  const { chapters, steps, renamed } = released;
  const lost = chapters.flatMap((id, at) =>
    !known.chapters || known.chapters.has(id)
      ? []
      : [
          problem(
            ['chapters', at],
            `the published address of chapter "${id}" leads nowhere; a chapter keeps its id, whatever its title`,
          ),
        ],
  );
  if (!known.steps) return lost;
  const stepIds = known.steps;
  return [
    ...lost,
    ...steps.flatMap((id, at) =>
      stepIds.has(id) || Object.hasOwn(renamed, id)
        ? []
        : [
            {
              ...problem(
                ['steps', at],
                `the published address of step "${id}" leads nowhere; \`renamed\` says which step has its content now${didYouMean(id, stepIds)}`,
              ),
              example: `renamed: { ${id}: new-name }`,
            },
          ],
    ),
    ...Object.entries(renamed).flatMap(([id, now]) => [
      ...(stepIds.has(id)
        ? [problem(['renamed', id], `"${id}" is the id of a step: its address leads there`)]
        : []),
      ...(stepIds.has(now)
        ? []
        : [problem(['renamed', id], `step "${now}" is unknown${didYouMean(now, stepIds)}`)]),
    ]),
    ...[...stepIds]
      .filter((id) => !steps.includes(id))
      .map((id) => ({
        ...problem(['steps'], `step "${id}" is not listed: once it is published it belongs to \`steps\``),
        isWarning: true as const,
      })),
  ];
}
