import type { Storyboard } from '../../../stories/model/storyboard';
import { STILL_FRAMINGS, stillPath, stillSize } from '../../_map/still/framing';
import {
  type Embedded,
  embedPath,
  iframeCode,
  oembedPath,
  pictureCode,
  responsiveCode,
} from '../../_site/share/iframe-code';
import { SHARE_SIZE, sharePath } from '../../_site/share/share-image';
import { fullAddress, SITE } from '../../_site/urls/site-origin';
import { asset, href } from '../../_site/urls/urls';
import { type Choice, nameOf, SIZES } from './choice';

/** Something to be copied, and what it is for. */
export type Code = { id: string; title: string; use: string; code: string };

/** Absolute address of a page or file, as other pages must write it. */
const absolute = (path: `/${string}`, local: (path: `/${string}`) => string): string =>
  SITE ? fullAddress(path) : new URL(local(path), document.baseURI).href;

function pictureOf(story: Storyboard, { chapter, from, to }: Embedded) {
  const only = from && from === to ? story.steps.find(({ id }) => id === from) : undefined;
  if (only) {
    const path = stillPath(story.id, only.id, 'wide', 'light');
    return { path, alt: only.alt, step: only.id, size: stillSize(STILL_FRAMINGS.wide) };
  }
  const told = story.chapters.find(({ id }) => id === chapter);
  const cover = story.steps.find(({ id }) => id === told?.cover) ?? story.steps[0];
  const first = from ?? story.steps[told?.first ?? 0]?.id ?? '';
  return { path: sharePath(story.id, chapter), alt: cover?.alt ?? '', step: first, size: SHARE_SIZE };
}

/** Address of the frame itself, for a preview. */
export const frameAddress = (embedded: Embedded): string => href(embedPath(embedded));

/** Everything that can be copied for a frame. Addresses are the site’s own, or this page’s where it was not told them. */
export function codesFor(story: Storyboard, embedded: Embedded, { size }: Choice): Code[] {
  const title = nameOf(story, embedded);
  const frame = { src: absolute(embedPath(embedded), href), title, height: SIZES[size].height };
  const { path, alt, step, size: pixels } = pictureOf(story, embedded);
  const picture = {
    ...{ src: absolute(path, asset), alt, size: pixels },
    address: absolute(`/stories/${story.id}/#${step}`, href),
    words: `${title} (opens the map story)`,
  };
  return [
    {
      id: 'frame',
      title: 'Frame',
      use: 'For Moodle, Canvas, Blackboard, WordPress and plain pages: as wide as its column, of a fixed height.',
      code: iframeCode(frame),
    },
    {
      id: 'responsive',
      title: 'Frame that keeps its shape',
      use: 'For columns that change their width: grows with them, never lower than the height chosen.',
      code: responsiveCode(frame),
    },
    {
      id: 'picture',
      title: 'Linked picture',
      use: 'For pages that strip frames: a picture that opens the story.',
      code: pictureCode(picture),
    },
    {
      id: 'oembed',
      title: 'oEmbed address',
      use: SITE
        ? 'For systems that ask for one: the answer for the chapter or the whole story, at a usual size.'
        : 'This copy of the site was built without its own address (SITE_URL): it answers no oEmbed.',
      code: SITE ? absolute(oembedPath(embedded), asset) : '',
    },
  ];
}
