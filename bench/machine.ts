import { cpus, release, totalmem, type } from 'node:os';

/** The machine that measured: times of different machines cannot be compared, ratios can. */
export type Machine = {
  processor: string;
  cores: number;
  /** Memory in GB. */
  memory: number;
  system: string;
  browser: string;
  /** Day of the measurement, ISO. */
  day: string;
};

/** Describes this machine; `browser` is the version of its browser. */
export const describeMachine = (browser: string): Machine => ({
  processor: cpus()[0]?.model.trim() ?? 'unknown',
  cores: cpus().length,
  memory: Math.round(totalmem() / 1e9),
  system: `${type()} ${release()}`,
  browser: `Chromium ${browser}`,
  day: new Date().toISOString().slice(0, 10),
});
