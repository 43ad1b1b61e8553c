import { readdirSync } from 'node:fs';
import { parse } from 'node:path';
import { unknownName } from '../command-line/arguments';

const FORMATS = ['.mp3', '.wav', '.m4a'];

/**
 * Recorded voices of steps: files by the step’s id, from the names in a folder. Throws one error with all files that are
 * named after no step, and steps that have two.
 */
export function voicesIn(names: readonly string[], stepIds: readonly string[]): ReadonlyMap<string, string> {
  const voices = new Map<string, string>();
  const mistakes: string[] = [];
  for (const name of [...names].sort()) {
    const { name: step, ext } = parse(name);
    if (!FORMATS.includes(ext.toLowerCase())) continue;
    if (!stepIds.includes(step)) mistakes.push(`${name}: ${unknownName('step', step, stepIds)}`);
    else if (voices.has(step)) mistakes.push(`${name}: ${step} has a voice already, ${voices.get(step)}`);
    else voices.set(step, name);
  }
  if (mistakes.length > 0) throw new Error(mistakes.join('\n'));
  if (voices.size === 0) throw new Error(`no voice is there: <step>${FORMATS.join(', <step>')}`);
  return voices;
}

/** The voices in a folder, by the step’s id, as paths. Throws if there is no such folder, or as `voicesIn`. */
export function readVoices(folder: string, stepIds: readonly string[]): ReadonlyMap<string, string> {
  const names = readdirSync(folder);
  return new Map([...voicesIn(names, stepIds)].map(([step, name]) => [step, `${folder}/${name}`]));
}
