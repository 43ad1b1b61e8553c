import { fullAddress, SITE } from '../urls/site-origin';
import { SHARE_SIZE, sharePath } from './share-image';

type ShareMetaProps = {
  title: string;
  description: string;
  /** The page’s own address. */
  path: `/${string}`;
  story: string;
  chapter?: string;
  /** What the picture shows. */
  alt: string;
};

/**
 * How a page presents itself where it is shared (Open Graph, ogp.me). Addresses are absolute with `SITE_URL`; without
 * it they are relative to the site, and no canonical address is claimed.
 */
export function ShareMeta({ title, description, path, story, chapter, alt }: ShareMetaProps) {
  const image = fullAddress(sharePath(story, chapter));
  const properties: Record<string, string | number> = {
    'og:type': 'article',
    'og:site_name': 'Fault Lines',
    'og:locale': 'en_GB',
    'og:title': title,
    'og:description': description,
    'og:url': fullAddress(path),
    'og:image': image,
    'og:image:type': 'image/png',
    'og:image:width': SHARE_SIZE.width,
    'og:image:height': SHARE_SIZE.height,
    'og:image:alt': alt,
  };
  return (
    <>
      {Object.entries(properties).map(([property, content]) => (
        <meta key={property} property={property} content={String(content)} />
      ))}
      <meta name="twitter:card" content="summary_large_image" />
      {SITE && <link rel="canonical" href={fullAddress(path)} />}
    </>
  );
}
