import type { EmbedOptions } from '../../../stories/urls/embed-query';

/** What is to be embedded: a story or one of its chapters, and the query of its frame; steps by their ids. */
export type Embedded = {
  story: string;
  chapter?: string;
  from?: string;
  to?: string;
  start?: string;
  mode?: EmbedOptions['mode'];
  theme?: EmbedOptions['theme'];
};

const QUERY = ['from', 'to', 'start', 'mode', 'theme'] as const;

/** Path and query of a frame, from the root of the site. */
export function embedPath(embedded: Embedded): `/${string}` {
  const { story, chapter } = embedded;
  const query = new URLSearchParams();
  for (const name of QUERY) {
    const value = embedded[name];
    if (value && !(name === 'mode' && value === 'step')) query.set(name, value);
  }
  const asked = query.size > 0 ? `?${query}` : '';
  return `/embed/${story}/${chapter ? `${chapter}/` : ''}${asked}`;
}

/** Path of the static oEmbed answer for a story or a chapter. */
export const oembedPath = ({ story, chapter }: Pick<Embedded, 'story' | 'chapter'>): `/${string}` =>
  `/stories/${story}/${chapter ? `${chapter}/` : ''}oembed.json`;

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as an attribute’s value in HTML. */
const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);

export type Frame = {
  /** Absolute address of the frame. */
  src: string;
  /** Name of the frame, which voices read. */
  title: string;
  /** Pixels. */
  height: number;
  /** Pixels; as wide as the column where it is left out. */
  width?: number;
};

const named = ({ src, title }: Frame) => `src="${escaped(src)}" title="${escaped(title)}"`;
const MANNERS = 'loading="lazy" allow="fullscreen" allowfullscreen';

/** The one line to paste: a frame of a fixed height, without any script. */
export const iframeCode = (frame: Frame): string =>
  `<iframe ${named(frame)} width="${frame.width ?? '100%'}" height="${frame.height}" style="border:0;max-width:100%" ${MANNERS}></iframe>`;

/** A frame as wide as its column that keeps its shape, and is never lower than its height. */
export const responsiveCode = (frame: Frame): string =>
  `<iframe ${named(frame)} style="display:block;width:100%;aspect-ratio:3/2;min-height:${frame.height}px;border:0" ${MANNERS}></iframe>`;

export type LinkedPicture = {
  /** Absolute addresses of the picture, and of the page that it leads to. */
  src: string;
  address: string;
  alt: string;
  /** Words of the link below the picture. */
  words: string;
  /** Pixels of the picture. */
  size: { width: number; height: number };
};

/** A picture that leads to the story, for pages that strip frames. */
export const pictureCode = ({ src, address, alt, words, size }: LinkedPicture): string =>
  `<p><a href="${escaped(address)}" target="_blank" rel="noopener"><img src="${escaped(src)}" alt="${escaped(alt)}" width="${size.width}" height="${size.height}" style="max-width:100%;height:auto"><br>${escaped(words)}</a></p>`;
