import type { EmbedOptions } from '../../../stories/urls/embed-query';

/** What to embed: a story or one of its chapters, with the iframe’s query; steps by their ids. */
export type EmbedTarget = {
  story: string;
  chapter?: string;
  from?: string;
  to?: string;
  start?: string;
  mode?: EmbedOptions['mode'];
  theme?: EmbedOptions['theme'];
};

const QUERY_PARAMETERS = ['from', 'to', 'start', 'mode', 'theme'] as const;

/** Path and query of an embed, from the root of the site. */
export function embedPath(embedded: EmbedTarget): `/${string}` {
  const { story, chapter } = embedded;
  const query = new URLSearchParams();
  for (const name of QUERY_PARAMETERS) {
    const value = embedded[name];
    if (value && !(name === 'mode' && value === 'step')) query.set(name, value);
  }
  const queryText = query.size > 0 ? `?${query}` : '';
  return `/embed/${story}/${chapter ? `${chapter}/` : ''}${queryText}`;
}

/** Path of the static oEmbed answer for a story or a chapter. */
export const oembedPath = ({ story, chapter }: Pick<EmbedTarget, 'story' | 'chapter'>): `/${string}` =>
  `/stories/${story}/${chapter ? `${chapter}/` : ''}oembed.json`;

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Escapes text as the value of an HTML attribute. */
const escapeAttribute = (text: string): string => text.replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);

export type IframeOptions = {
  /** Absolute URL of the embed. */
  src: string;
  /** Accessible name of the iframe. */
  title: string;
  /** Pixels. */
  height: number;
  /** Pixels; by default as wide as the column. */
  width?: number;
};

const iframeAttributes = ({ src, title }: IframeOptions) =>
  `src="${escapeAttribute(src)}" title="${escapeAttribute(title)}"`;
const LOADING_ATTRIBUTES = 'loading="lazy" allow="fullscreen" allowfullscreen';

/** HTML of an iframe of fixed height, on one line, without scripts. */
export const iframeCode = (frame: IframeOptions): string =>
  `<iframe ${iframeAttributes(frame)} width="${frame.width ?? '100%'}" height="${frame.height}" style="border:0;max-width:100%" ${LOADING_ATTRIBUTES}></iframe>`;

/** HTML of an iframe as wide as its column with a fixed aspect ratio, and `height` as minimum height. */
export const responsiveCode = (frame: IframeOptions): string =>
  `<iframe ${iframeAttributes(frame)} style="display:block;width:100%;aspect-ratio:3/2;min-height:${frame.height}px;border:0" ${LOADING_ATTRIBUTES}></iframe>`;

export type LinkedPicture = {
  /** Absolute URLs of the picture, and of the page that it links to. */
  src: string;
  address: string;
  alt: string;
  /** Text of the link below the picture. */
  words: string;
  /** Pixels of the picture. */
  size: { width: number; height: number };
};

/** HTML of a picture that links to the story, for platforms that remove iframes. */
export const pictureCode = ({ src, address, alt, words, size }: LinkedPicture): string =>
  `<p><a href="${escapeAttribute(address)}" target="_blank" rel="noopener"><img src="${escapeAttribute(src)}" alt="${escapeAttribute(alt)}" width="${size.width}" height="${size.height}" style="max-width:100%;height:auto"><br>${escapeAttribute(words)}</a></p>`;
