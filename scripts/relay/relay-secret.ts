import { randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';

/** Fewest characters of a secret: 128 random bits have 32 in base 16. */
const MIN_LENGTH = 32;

/**
 * The secret with which a relay signs keys: `RELAY_SECRET` of the environment; else that of a file, which is written, for
 * its owner to read, if there is none yet; where no file can be written, a new one for each start. It is all that a relay
 * keeps, and says nothing of a talk. Throws if the one in the environment is too short.
 */
export function relaySecret(environmentSecret: string | undefined, file: string): string {
  if (environmentSecret) {
    if (environmentSecret.length < MIN_LENGTH)
      throw new Error(`RELAY_SECRET has ${environmentSecret.length} characters, and needs ${MIN_LENGTH}`);
    return environmentSecret;
  }
  try {
    const saved = readFileSync(file, 'utf8').trim();
    if (saved.length >= MIN_LENGTH) return saved;
  } catch {
    // there is no file yet
  }
  const secret = randomBytes(32).toString('hex');
  try {
    writeFileSync(file, `${secret}\n`, { mode: 0o600 });
  } catch {
    // after a new start presenters open new rooms
  }
  return secret;
}
