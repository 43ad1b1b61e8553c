import { existsSync } from 'node:fs';
import { networkInterfaces } from 'node:os';
import sirv from 'sirv';
import { type CommandArguments, readArguments, readArgumentsOrExit } from './command-line/arguments';
import { relaySecret } from './relay/relay-secret';
import { type Relay, startRelay } from './relay/relay-server';

/**
 * The relay of ‘Share with the class’: passes on where a talk is, from its presenter to who follows.
 *   npm run relay                                        at ws://127.0.0.1:8787/relay, for a server in front of it
 *   npm run relay -- --site                              also serves out/, or OUT_FOLDER, to every device in the network
 *   npm run relay -- --origin=https://maps.example.org   for pages of another address
 */
const PORT = 8787;
/** The built site. */
const OUT = process.env.OUT_FOLDER ?? 'out';
const SECRET_FILE = '.relay-secret';

function originMistakes(args: CommandArguments): string[] {
  const isOrigin = (text: string) =>
    URL.canParse(text) && /^https?:$/.test(new URL(text).protocol) && new URL(text).origin === text;
  return originsOf(args)
    .filter((origin) => !isOrigin(origin))
    .map(
      (origin) => `--origin is an address such as https://maps.example.org, without a path, not “${origin}”`,
    );
}

const originsOf = ({ value }: CommandArguments): string[] =>
  (value('origin') ?? '').split(',').filter(Boolean);

const args = readArgumentsOrExit((texts) =>
  readArguments(
    texts,
    {
      options: {
        port: { upTo: 65_535 },
        host: 'text',
        origin: 'text',
        site: 'switch',
        'behind-proxy': 'switch',
      },
    },
    (read) => [
      ...originMistakes(read),
      ...(read.has('site') && !existsSync(`${OUT}/index.html`)
        ? [`--site serves ${OUT}/, which is not built yet: RELAY_URL=same-origin npm run build`]
        : []),
    ],
  ),
);

/** Addresses of this machine in its networks. */
const networkAddresses = (): string[] =>
  Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .filter(({ family, internal }) => family === 'IPv4' && !internal)
    .map(({ address }) => address);

const isSiteServed = args.has('site');
const host = args.value('host') ?? (isSiteServed ? '0.0.0.0' : '127.0.0.1');

async function start(): Promise<Relay> {
  return startRelay({
    port: Number(args.value('port') ?? PORT),
    host,
    secret: relaySecret(process.env.RELAY_SECRET, SECRET_FILE),
    origins: originsOf(args),
    isBehindProxy: args.has('behind-proxy'),
    ...(isSiteServed ? { onRequest: sirv(OUT, { etag: true }) } : {}),
  });
}

try {
  const relay = await start();
  console.log(`The relay is at ws://${host}:${relay.port}/relay (Ctrl-C ends it)`);
  if (isSiteServed)
    for (const address of networkAddresses())
      console.log(
        `Open the talk at http://${address}:${relay.port}/ : other devices in this network reach it there`,
      );
  const stop = () => relay.stop().then(() => process.exit(0));
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
