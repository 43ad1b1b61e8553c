import * as embed from '#messages/embed';
import type { Story } from '../../stories/model/story';
import {
  type EmbedTarget,
  embedPath,
  iframeCode,
  pictureCode,
  responsiveCode,
} from '../_site/share/iframe-code';
import { FRAME_SIZE } from '../_site/share/iframe-size';
import { SHARE_SIZE, sharePath } from '../_site/share/share-image';
import { absoluteUrl, SITE_ORIGIN } from '../_site/urls/site-origin';
import styles from './teach.module.css';

/** Placeholder for the site’s address if it was built without `SITE_URL`. */
export const UNKNOWN_SITE = 'https://this-site.example';

/** URL of a page or file of the site, for use on other sites. */
export const pastedAddress = (path: `/${string}`): string =>
  `${SITE_ORIGIN ? '' : UNKNOWN_SITE}${absoluteUrl(path)}`;

/** A code sample to copy. */
export const CodeSample = ({ children }: { children: string }) => (
  <pre className={styles.codeSample}>
    <code>{children}</code>
  </pre>
);

type SampleChapter = { story: Story; chapter: Story['chapters'][number] };

const iframeOptions = ({ story, chapter }: SampleChapter) => {
  const embedded: EmbedTarget = { story: story.id, chapter: chapter.id };
  return {
    src: pastedAddress(embedPath(embedded)),
    title: `${story.title}: ${chapter.title}`,
    height: FRAME_SIZE.height,
  };
};

/** HTML of a chapter’s iframe, on one line. */
export const iframeLine = (sample: SampleChapter): string => iframeCode(iframeOptions(sample));

/** HTML of a chapter’s iframe with a fixed aspect ratio, on one line. */
export const responsiveIframeLine = (sample: SampleChapter): string =>
  responsiveCode({ ...iframeOptions(sample), height: 480 });

/** HTML of a chapter’s picture, linked to its page. */
export const pictureLine = ({ story, chapter }: SampleChapter): string =>
  pictureCode({
    src: pastedAddress(sharePath(story.id, chapter.id)),
    address: pastedAddress(`/stories/${story.id}/${chapter.id}/`),
    alt: story.steps.find(({ id }) => id === chapter.cover)?.alt ?? '',
    words: embed.pictureAlt({ title: `${story.title}: ${chapter.title}` }),
    size: SHARE_SIZE,
  });

/** HTML of the loader and its element for a chapter. */
export const loaderLines = ({ story, chapter }: SampleChapter): string =>
  [
    `<script src="${pastedAddress('/embed.js')}" async></script>`,
    `<fault-lines-story story="${story.id}" chapter="${chapter.id}">`,
    `  <a href="${pastedAddress(`/stories/${story.id}/${chapter.id}/`)}">${story.title}: ${chapter.title}</a>`,
    '</fault-lines-story>',
  ].join('\n');
