import { fullAddress, SITE } from '../urls/site-origin';
import { type Embedded, embedPath, iframeCode } from './iframe-code';
import { FRAME_SIZE } from './iframe-size';
import { SHARE_SIZE, sharePath } from './share-image';

/** Seconds for which an answer may be kept: a day. */
const CACHE_AGE = 86_400;

/** What those who ask of a story are told in oEmbed’s words (oembed.com, version 1.0), or why they are not. */
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
 * The oEmbed answer for a story or a chapter, as a file: the same whatever width, height or format is asked for. A
 * site that was not told its address has no frame to offer, and says so.
 */
export function oembedOf(embedded: Pick<Embedded, 'story' | 'chapter'>, title: string): OembedAnswer {
  if (!SITE) {
    return {
      error: 'This site was built without SITE_URL: it knows no address at which it could be embedded.',
    };
  }
  return {
    type: 'rich',
    version: '1.0',
    title,
    author_name: 'The Fault Lines founders',
    provider_name: 'Fault Lines',
    provider_url: fullAddress('/'),
    cache_age: CACHE_AGE,
    html: iframeCode({ src: fullAddress(embedPath(embedded)), title, ...FRAME_SIZE }),
    ...FRAME_SIZE,
    thumbnail_url: fullAddress(sharePath(embedded.story, embedded.chapter)),
    thumbnail_width: SHARE_SIZE.width,
    thumbnail_height: SHARE_SIZE.height,
  };
}
