/** What can be wrong with a published site: what it is called, and how to mend it. */
const FAULTS = {
  'no answer':
    'Is the address right, and the server running? A firewall or a wrong certificate ends a connection too.',
  missing:
    'Upload all of out/ again, with the files and folders that begin with _ or a dot. GitHub Pages needs .nojekyll.',
  'wrong type':
    'Tell the server the type of that ending; the files in out/hosting/ and out/.htaccess do. A browser starts no program of another type.',
  'not compressed': 'Switch compression on, as the files in out/hosting/ and out/.htaccess do.',
  'wrong header':
    'The build writes a file for each host, with all headers: see docs/hosting.md. A host that sends none of its own: npm run smoke -- <url> --without-headers.',
  'unwanted header':
    'Something between the files and the reader adds it, such as a server’s general settings or a proxy: take it off for this path.',
  'no policy':
    'Publish out/ as npm run build leaves it: its last step gives each page its Content-Security-Policy.',
  'other base path':
    'Build with BASE_PATH set to the path of the published address, or publish at the one it was built for.',
  'other address':
    'Build with SITE_URL set to the origin of the published address: oEmbed and shared pictures need it.',
  'wrong 404':
    'Let the server send out/404.html, with the status 404, where there is no file: ErrorDocument, error_page or handle_errors.',
  'no oEmbed':
    'Build with SITE_URL: oEmbed answers hold absolute addresses. The files are stories/…/oembed.json.',
  'no slash':
    'Let the server lead from an address without its last slash to the one with it; servers of static files do where folders are folders.',
  language: 'Build and publish the translations too: npm run build writes each into a folder of out/.',
} as const;

export type FaultKind = keyof typeof FAULTS;

/** A fault of a published site. */
export type Fault = { kind: FaultKind; address: string; detail: string };

/** Addresses that the report names of each fault. */
const MAX_NAMED = 4;

/** The report of all faults: each kind with its first addresses, and how to mend it. */
export function faultsReport(faults: readonly Fault[]): string {
  const kinds = [...new Set(faults.map(({ kind, detail }) => `${kind}\n${detail}`))];
  return kinds
    .map((key) => {
      const same = faults.filter(({ kind, detail }) => `${kind}\n${detail}` === key);
      const [first] = same;
      if (!first) return '';
      const more = same.length - MAX_NAMED;
      return [
        `${first.kind}: ${first.detail}`,
        ...same.slice(0, MAX_NAMED).map(({ address }) => `  ${address}`),
        ...(more > 0 ? [`  and ${more} more`] : []),
        `  → ${FAULTS[first.kind]}`,
      ].join('\n');
    })
    .join('\n\n');
}
