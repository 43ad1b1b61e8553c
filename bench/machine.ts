import { cpus, release, totalmem, type } from 'node:os';

/** What measured: times of different machines must not be compared, their ratios may. */
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

/** Describes this machine, with the version of its browser. */
export const thisMachine = (browser: string): Machine => ({
  processor: cpus()[0]?.model.trim() ?? 'unknown',
  cores: cpus().length,
  memory: Math.round(totalmem() / 1e9),
  system: `${type()} ${release()}`,
  browser: `Chromium ${browser}`,
  day: new Date().toISOString().slice(0, 10),
});
