import type { Problem } from '../../geo/atlas/parse-yaml';
import { checkFeatures } from './checks/features';
import type { StoryParts } from './checks/parts';
import { checkAllProse } from './checks/prose';
import { checkSources } from './checks/sources';
import { checkSteps } from './checks/steps';
import { checkStrips } from './checks/strips';

/** Everything in a story’s files that contradicts something else. */
export function checkStory(parts: StoryParts): Problem[] {
  return [
    ...checkFeatures(parts),
    ...checkSources(parts),
    ...checkSteps(parts),
    ...checkAllProse(parts),
    ...checkStrips(parts),
  ];
}
