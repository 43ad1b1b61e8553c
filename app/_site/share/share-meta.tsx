import * as language from '#messages/language';
import { SITE_NAME } from '../site-name';
import { absoluteUrl, SITE_ORIGIN } from '../urls/site-origin';
import { SHARE_SIZE, sharePath } from './share-image';

type ShareMetaProps = {
  title: string;
  description: string;
  /** The page’s own address. */
  path: `/${string}`;
  story: string;
  chapter?: string;
  /** Text alternative of the share image. */
  alt: string;
};

/**
 * Open Graph metadata of a page (ogp.me). URLs are absolute with `SITE_URL`; without it they start at the site’s root,
 * and there is no canonical URL.
 */
export function ShareMeta({ title, description, path, story, chapter, alt }: ShareMetaProps) {
  const image = absoluteUrl(sharePath(story, chapter));
  const properties: Record<string, string | number> = {
    'og:type': 'article',
    'og:site_name': SITE_NAME,
    'og:locale': language.tag.replace('-', '_'),
    'og:title': title,
    'og:description': description,
    'og:url': absoluteUrl(path),
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
      {SITE_ORIGIN && <link rel="canonical" href={absoluteUrl(path)} />}
    </>
  );
}
