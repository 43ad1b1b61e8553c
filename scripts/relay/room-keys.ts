import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/** Who may use a key: the presenter, or a remote, which can only request commands of the presenter’s window. */
export type KeyRole = 'presenter' | 'remote';

/** How long a key counts, milliseconds: a day of lectures. */
const MAX_AGE = 24 * 60 * 60_000;

/** A new session of a room: when it began, milliseconds since 1970 in base 36, and a random part. */
export const createSession = (now: number): string => `${now.toString(36)}.${randomBytes(8).toString('hex')}`;

const signatureOf = (secret: string, role: KeyRole, code: string, session: string): Buffer =>
  createHmac('sha256', secret).update(`${role}:${code}:${session}`).digest().subarray(0, 16);

/**
 * The key of a role in a room: its session, signed with the relay’s secret. A relay that has been restarted with the same
 * secret knows it again, though it has stored nothing of the room.
 */
export const createKey = (secret: string, role: KeyRole, code: string, session: string): string =>
  `${session}.${signatureOf(secret, role, code, session).toString('hex')}`;

/** The session that a key is for; null if the key is not of this role and code, was not signed here, or is too old. */
export function sessionOfKey(
  secret: string,
  role: KeyRole,
  code: string,
  key: string,
  now: number,
): string | null {
  const [start = '', random = '', signature = '', ...rest] = key.split('.');
  const session = `${start}.${random}`;
  const expected = signatureOf(secret, role, code, session);
  const received = Buffer.from(signature, 'hex');
  if (rest.length > 0 || received.length !== expected.length || !timingSafeEqual(received, expected))
    return null;
  const age = now - Number.parseInt(start, 36);
  return age >= 0 && age <= MAX_AGE ? session : null;
}
