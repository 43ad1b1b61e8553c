/** What a host answered at an address. */
export type Answer = {
  /** Absolute address that was asked for, without a fragment. */
  address: string;
  /** Path at the host, such as `/courses/map/fonts/a.woff2`. */
  path: string;
  /** HTTP status; 0 where there was no answer. */
  status: number;
  /** Address of the last answer, where the host redirected. */
  redirectedTo: string | null;
  headers: Headers;
  /** The body, decompressed; empty where it is neither text nor JSON, nor SVG. */
  text: string;
  /** Bytes of the body, decompressed. */
  size: number;
  /** Why there was no answer; null otherwise. */
  failure: string | null;
};

const TEXT_FILE = /(?:\/|\.(?:html|js|mjs|css|json|svg|xml|txt|bib|ris))$/;

/** How long a host may take for one answer, milliseconds. */
const TIME_LIMIT = 30_000;

/** Asks for an address as a browser does that takes compressed answers; Node.js 20 reads no zstd. Never throws: no answer has the status 0. */
export async function ask(address: string): Promise<Answer> {
  const { pathname } = new URL(address);
  try {
    const response = await fetch(address, {
      headers: { 'Accept-Encoding': 'gzip, br', Origin: 'null' },
      signal: AbortSignal.timeout(TIME_LIMIT),
    });
    const bytes = new Uint8Array(await response.arrayBuffer());
    return {
      ...{ address, path: pathname, status: response.status, headers: response.headers },
      redirectedTo: response.redirected ? response.url : null,
      text: TEXT_FILE.test(pathname) ? new TextDecoder().decode(bytes) : '',
      size: bytes.length,
      failure: null,
    };
  } catch (error) {
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
    return {
      ...{
        address,
        path: pathname,
        status: 0,
        headers: new Headers(),
        redirectedTo: null,
        text: '',
        size: 0,
      },
      failure: cause instanceof Error ? cause.message : String(cause),
    };
  }
}
