import * as messages from '#messages/pages';
import { SITE_NAME } from '../site-name';
import { absoluteUrl, SITE_ORIGIN } from '../urls/site-origin';
import { type EmbedTarget, embedPath, iframeCode } from './iframe-code';
import { FRAME_SIZE } from './iframe-size';
import { SHARE_SIZE, sharePath } from './share-image';

/** Seconds for which a response may be cached: a day. */
const CACHE_AGE = 86_400;

/** An oEmbed response (oembed.com, version 1.0), or why there is none. */
export type OembedAnswer =
  | {
      type: 'rich';
      version: '1.0';
      title: string;
      author_name: string;
      provider_name: string;
      provider_url: string;
      cache_age: number;
      html: string;
      width: number;
      height: number;
      thumbnail_url: string;
      thumbnail_width: number;
      thumbnail_height: number;
    }
  | { error: string };

/**
 * The oEmbed response for a story or a chapter, with who made it. It is a static file, the same for any requested width, height or format.
 * A site built without `SITE_URL` returns an error.
 */
export function oembedOf(
  embedded: Pick<EmbedTarget, 'story' | 'chapter'>,
  { title, authors = messages.founders({ site: SITE_NAME }) }: { title: string; authors?: string },
): OembedAnswer {
  if (!SITE_ORIGIN) {
    return {
      error: messages.oembedMissing,
    };
  }
  return {
    type: 'rich',
    version: '1.0',
    title,
    author_name: authors,
    provider_name: SITE_NAME,
    provider_url: absoluteUrl('/'),
    cache_age: CACHE_AGE,
    html: iframeCode({ src: absoluteUrl(embedPath(embedded)), title, ...FRAME_SIZE }),
    ...FRAME_SIZE,
    thumbnail_url: absoluteUrl(sharePath(embedded.story, embedded.chapter)),
    thumbnail_width: SHARE_SIZE.width,
    thumbnail_height: SHARE_SIZE.height,
  };
}
