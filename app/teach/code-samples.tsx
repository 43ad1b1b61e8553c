import type { Story } from '../../stories/model/story';
import {
  type Embedded,
  embedPath,
  iframeCode,
  pictureCode,
  responsiveCode,
} from '../_site/share/iframe-code';
import { FRAME_SIZE } from '../_site/share/iframe-size';
import { SHARE_SIZE, sharePath } from '../_site/share/share-image';
import { fullAddress, SITE } from '../_site/urls/site-origin';
import styles from './teach.module.css';

/** What stands for the site’s address where the build was not told it. */
export const UNKNOWN_SITE = 'https://this-site.example';

/** Address of a page or file of the site as it is pasted elsewhere. */
export const pastedAddress = (path: `/${string}`): string =>
  `${SITE ? '' : UNKNOWN_SITE}${fullAddress(path)}`;

/** Lines to be copied. */
export const Code = ({ children }: { children: string }) => (
  <pre className={styles.code}>
    <code>{children}</code>
  </pre>
);

type Chosen = { story: Story; chapter: Story['chapters'][number] };

const frameOf = ({ story, chapter }: Chosen) => {
  const embedded: Embedded = { story: story.id, chapter: chapter.id };
  return {
    src: pastedAddress(embedPath(embedded)),
    title: `${story.title}: ${chapter.title}`,
    height: FRAME_SIZE.height,
  };
};

/** The frame of a chapter, as one line. */
export const frameLine = (chosen: Chosen): string => iframeCode(frameOf(chosen));

/** The frame of a chapter that keeps its shape, as one line. */
export const shapedFrameLine = (chosen: Chosen): string =>
  responsiveCode({ ...frameOf(chosen), height: 480 });

/** The picture of a chapter, which leads to its page. */
export const pictureLine = ({ story, chapter }: Chosen): string =>
  pictureCode({
    src: pastedAddress(sharePath(story.id, chapter.id)),
    address: pastedAddress(`/stories/${story.id}/${chapter.id}/`),
    alt: story.steps.find(({ id }) => id === chapter.cover)?.alt ?? '',
    words: `${story.title}: ${chapter.title} (opens the map story)`,
    size: SHARE_SIZE,
  });

/** The loader and its element for a chapter. */
export const loaderLines = ({ story, chapter }: Chosen): string =>
  [
    `<script src="${pastedAddress('/embed.js')}" async></script>`,
    `<fault-lines-story story="${story.id}" chapter="${chapter.id}">`,
    `  <a href="${pastedAddress(`/stories/${story.id}/${chapter.id}/`)}">${story.title}: ${chapter.title}</a>`,
    '</fault-lines-story>',
  ].join('\n');
