import * as messages from '#messages/embed';
import type { Storyboard } from '../../../stories/model/storyboard';
import { STILL_FRAMINGS, stillPath, stillSize } from '../../_map/still/framing';
import {
  type EmbedTarget,
  embedPath,
  iframeCode,
  oembedPath,
  pictureCode,
  responsiveCode,
} from '../../_site/share/iframe-code';
import { SHARE_SIZE, sharePath } from '../../_site/share/share-image';
import { absoluteUrl, SITE_ORIGIN } from '../../_site/urls/site-origin';
import { asset, href } from '../../_site/urls/urls';
import { type Choice, embedTitle, SIZES } from './choice';

/** A text to be copied, its title, and what it is used for; `code` is empty where there is none. */
export type EmbedCode = { id: string; title: string; purpose: string; code: string };

/** Absolute address of a page or file, for use in other pages. */
const absolute = (path: `/${string}`, local: (path: `/${string}`) => string): string =>
  SITE_ORIGIN ? absoluteUrl(path) : new URL(local(path), document.baseURI).href;

/** The picture for a linked image: of the single step, or the share image of the chapter or story. */
function linkedPictureOf(story: Storyboard, { chapter, from, to }: EmbedTarget) {
  const singleStep = from && from === to ? story.steps.find(({ id }) => id === from) : undefined;
  if (singleStep) {
    const path = stillPath(story.id, singleStep.id, 'wide', 'light');
    return { path, alt: singleStep.alt, step: singleStep.id, size: stillSize(STILL_FRAMINGS.wide) };
  }
  const embeddedChapter = story.chapters.find(({ id }) => id === chapter);
  const cover = story.steps.find(({ id }) => id === embeddedChapter?.cover) ?? story.steps[0];
  const first = from ?? story.steps[embeddedChapter?.first ?? 0]?.id ?? '';
  return { path: sharePath(story.id, chapter), alt: cover?.alt ?? '', step: first, size: SHARE_SIZE };
}

/** Address of the frame itself, for a preview. */
export const previewAddress = (embedded: EmbedTarget): string => href(embedPath(embedded));

/** All texts that can be copied for a frame. Addresses are those of SITE_URL, or of this page where it was built without. */
export function embedCodesFor(story: Storyboard, embedded: EmbedTarget, { size }: Choice): EmbedCode[] {
  const title = embedTitle(story, embedded);
  const frame = { src: absolute(embedPath(embedded), href), title, height: SIZES[size].height };
  const { path, alt, step, size: pixels } = linkedPictureOf(story, embedded);
  const picture = {
    ...{ src: absolute(path, asset), alt, size: pixels },
    address: absolute(`/stories/${story.id}/#${step}`, href),
    words: messages.pictureAlt({ title }),
  };
  return [
    {
      id: 'frame',
      title: messages.frameCode,
      purpose: messages.frameCodePurpose,
      code: iframeCode(frame),
    },
    {
      id: 'responsive',
      title: messages.fluidCode,
      purpose: messages.fluidCodePurpose,
      code: responsiveCode(frame),
    },
    {
      id: 'picture',
      title: messages.pictureCode,
      purpose: messages.pictureCodePurpose,
      code: pictureCode(picture),
    },
    {
      id: 'oembed',
      title: messages.oembedCode,
      purpose: SITE_ORIGIN ? messages.oembedCodePurpose : messages.oembedMissing,
      code: SITE_ORIGIN ? absolute(oembedPath(embedded), asset) : '',
    },
  ];
}
