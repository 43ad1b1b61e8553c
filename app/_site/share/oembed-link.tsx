import { fullAddress, SITE } from '../urls/site-origin';
import { type Embedded, oembedPath } from './iframe-code';

type OembedLinkProps = Pick<Embedded, 'story' | 'chapter'> & { title: string };

/** Leads those who embed by a page’s address to its oEmbed answer; nothing where the site was not told its own. */
export function OembedLink({ title, ...embedded }: OembedLinkProps) {
  if (!SITE) return null;
  return (
    <link
      rel="alternate"
      type="application/json+oembed"
      href={fullAddress(oembedPath(embedded))}
      title={title}
    />
  );
}
