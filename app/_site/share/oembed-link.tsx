import { absoluteUrl, SITE_ORIGIN } from '../urls/site-origin';
import { type EmbedTarget, oembedPath } from './iframe-code';

type OembedLinkProps = Pick<EmbedTarget, 'story' | 'chapter'> & { title: string };

/** Link element for oEmbed discovery; nothing if the site was built without `SITE_URL`. */
export function OembedLink({ title, ...embedded }: OembedLinkProps) {
  if (!SITE_ORIGIN) return null;
  return (
    <link
      rel="alternate"
      type="application/json+oembed"
      href={absoluteUrl(oembedPath(embedded))}
      title={title}
    />
  );
}
