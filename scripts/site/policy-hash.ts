import { createHash } from 'node:crypto';

/** Source of a Content-Security-Policy that allows one inline script or style, such as `'sha256-…'`. */
export const policyHash = (text: string): string =>
  `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
