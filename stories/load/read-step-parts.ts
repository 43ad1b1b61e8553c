import { parseYaml, type YamlSource } from '../../geo/atlas/parse/parse-yaml';
import type { Problem } from '../../geo/atlas/parse/problem';
import { readText } from '../../geo/atlas/parse/read-text';
import { readSections, type StepBody } from './derive/sections';
import { splitFrontMatter } from './front-matter';

/** A step file divided into its front matter, as `yaml` and parsed, and what follows it. */
export type StepParts = { yaml: string; source: YamlSource; body: StepBody };

/** Reads and divides a step file under `root`; null, and a problem in `problems`, where that cannot be done. */
export function readStepParts(root: string, file: string, problems: Problem[]): StepParts | null {
  const text = readText(root, file, problems);
  const parts = text === null ? null : splitFrontMatter(file, text, problems);
  if (!parts) return null;
  const { yaml, prose } = parts;
  const body = readSections(file, prose, yaml.split('\n').length + 2, problems);
  return { yaml, source: parseYaml(file, yaml, 2), body };
}
