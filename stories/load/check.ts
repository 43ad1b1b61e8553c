import type { Problem } from '../../geo/atlas/parse/problem';
import { checkColumns } from './checks/columns';
import { checkDocuments } from './checks/documents';
import { checkFeatures } from './checks/features';
import { checkGlossary } from './checks/glossary';
import { checkLevels } from './checks/levels';
import { checkOffices } from './checks/offices';
import type { ParsedStory } from './checks/parts';
import { checkPredictions } from './checks/predictions';
import { checkAllProse } from './checks/prose';
import { checkReleased } from './checks/released';
import { checkReadSources, checkSources } from './checks/sources';
import { checkSteps } from './checks/steps';
import { checkStrips } from './checks/strips';
import { checkTables } from './checks/table';

/** Runs all checks of a story’s parts against each other. */
export function checkStory(parts: ParsedStory): Problem[] {
  return [
    ...checkFeatures(parts),
    ...checkSources(parts),
    ...checkReadSources(parts),
    ...checkSteps(parts),
    ...checkAllProse(parts),
    ...checkStrips(parts),
    ...checkLevels(parts),
    ...checkOffices(parts),
    ...checkTables(parts),
    ...checkColumns(parts),
    ...checkGlossary(parts),
    ...checkDocuments(parts),
    ...checkReleased(parts),
    ...checkPredictions(parts),
  ];
}
