import { LINES, link } from './link';
import { type Sent, serveFolder } from './server';

type LineName = keyof typeof LINES;

/** A served site, at the end of each line. */
export type Site = {
  address: (line: LineName) => string;
  sent: () => readonly Sent[];
  /** Bytes that had arrived over a line at a time, milliseconds since 1970. */
  arrivedBy: (line: LineName, time: number) => number;
  reset: () => void;
  close: () => Promise<void>;
};

/** Serves a folder at the end of a fast and of a slow line. */
export async function siteOf(folder: string): Promise<Site> {
  const server = await serveFolder(folder);
  const links = {
    fast: await link(server.port, LINES.fast),
    slow: await link(server.port, LINES.slow),
  };
  return {
    address: (line) => `http://127.0.0.1:${links[line].port}`,
    sent: server.sent,
    arrivedBy: (line, time) => links[line].arrivedBy(time),
    reset: () => {
      server.reset();
      for (const one of Object.values(links)) one.reset();
    },
    close: async () => {
      await Promise.all(Object.values(links).map((one) => one.close()));
      await server.close();
    },
  };
}
