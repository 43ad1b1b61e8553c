import { type SentFile, serveFolder } from './server';
import { NETWORKS, startThrottledProxy } from './throttled-proxy';

type NetworkName = keyof typeof NETWORKS;

/** A served site, with an address for each network. */
export type ServedSite = {
  address: (network: NetworkName) => string;
  sent: () => readonly SentFile[];
  /** Bytes that had arrived over a network at a time, milliseconds since 1970. */
  arrivedBy: (network: NetworkName, time: number) => number;
  reset: () => void;
  close: () => Promise<void>;
};

/** Serves a folder over an unthrottled and over a slow network. */
export async function serveOverNetworks(folder: string): Promise<ServedSite> {
  const server = await serveFolder(folder);
  const proxies = {
    fast: await startThrottledProxy(server.port, NETWORKS.fast),
    slow: await startThrottledProxy(server.port, NETWORKS.slow),
  };
  return {
    address: (network) => `http://127.0.0.1:${proxies[network].port}`,
    sent: server.sent,
    arrivedBy: (network, time) => proxies[network].arrivedBy(time),
    reset: () => {
      server.reset();
      for (const proxy of Object.values(proxies)) proxy.reset();
    },
    close: async () => {
      await Promise.all(Object.values(proxies).map((proxy) => proxy.close()));
      await server.close();
    },
  };
}
