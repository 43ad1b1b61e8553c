import { loadStory } from './load';

/**
 * The story Fault Lines as tests read it, which must not change it: read once for all test files of a run, as reading
 * takes a third of a second.
 */
export const faultLines = loadStory(process.cwd(), 'fault-lines');
