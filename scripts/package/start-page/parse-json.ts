import { config } from 'zod/mini';

// the page’s policy forbids eval, which zod would try
config({ jitless: true });

/** Parses a text as JSON; undefined if it is invalid. */
export function parseJson(text: unknown): unknown {
  try {
    return typeof text === 'string' ? JSON.parse(text) : undefined;
  } catch {
    return undefined;
  }
}
