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
    words: `${title} (opens the map story)`,
  };
  return [
    {
      id: 'frame',
      title: 'Frame',
      purpose:
        'For Moodle, Canvas, Blackboard, WordPress and plain pages: as wide as its column, of a fixed height.',
      code: iframeCode(frame),
    },
    {
      id: 'responsive',
      title: 'Frame that keeps its shape',
      purpose: 'For columns that change their width: grows with them, never lower than the height chosen.',
      code: responsiveCode(frame),
    },
    {
      id: 'picture',
      title: 'Linked picture',
      purpose: 'For pages that strip frames: a picture that opens the story.',
      code: pictureCode(picture),
    },
    {
      id: 'oembed',
      title: 'oEmbed address',
      purpose: SITE_ORIGIN
        ? 'For systems that ask for one: the answer for the chapter or the whole story, at a usual size.'
        : 'This copy of the site was built without its own address (SITE_URL): it answers no oEmbed.',
      code: SITE_ORIGIN ? absolute(oembedPath(embedded), asset) : '',
    },
  ];
}
