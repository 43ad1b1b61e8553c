import type { Figures } from '../figures';
import type { Sent } from '../serving/server';
import { KINDS } from '../wire';

/** Files that were sent, each once. */
const distinct = (sent: readonly Sent[]): Sent[] => [
  ...new Map(sent.map((file) => [file.path, file])).values(),
];

export const kiloBytes = (sent: readonly Sent[]): number =>
  distinct(sent).reduce((sum, { bytes }) => sum + bytes, 0) / 1000;

/** Bytes of distinct files by their kind, in kB. */
export const bytesByKind = (sent: readonly Sent[]): Figures =>
  Object.fromEntries(
    KINDS.map((kind) => [`kB ${kind}`, kiloBytes(sent.filter((file) => file.kind === kind))]),
  );
