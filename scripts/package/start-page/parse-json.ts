import { config } from 'zod/mini';

// the page’s policy forbids code made of text, and zod would try
config({ jitless: true });

/** What a text says as JSON; undefined when it is none. */
export function parseJson(text: unknown): unknown {
  try {
    return typeof text === 'string' ? JSON.parse(text) : undefined;
  } catch {
    return undefined;
  }
}
