import type { Measurements } from '../metrics';
import type { SentFile } from '../serving/server';
import { FILE_KINDS } from '../transfer-size';

/** Sent files, each path once. */
const distinct = (sent: readonly SentFile[]): SentFile[] => [
  ...new Map(sent.map((file) => [file.path, file])).values(),
];

export const kilobytesOf = (sent: readonly SentFile[]): number =>
  distinct(sent).reduce((sum, { bytes }) => sum + bytes, 0) / 1000;

/** Bytes of distinct files by their kind, in kB. */
export const bytesByKind = (sent: readonly SentFile[]): Measurements =>
  Object.fromEntries(
    FILE_KINDS.map((kind) => [`kB ${kind}`, kilobytesOf(sent.filter((file) => file.kind === kind))]),
  );
