import type { Theme } from '../../geo/drawing/palette';
import type { Device } from '../_map/picture/label-features';
import { mediaQuery, NARROW, stillPath } from '../_map/still/framing';
import { asset } from '../_site/urls/urls';

const DEVICES = ['wide', 'narrow'] as const satisfies readonly Device[];
const THEMES = ['light', 'dark'] as const satisfies readonly Theme[];

/**
 * Has the page’s first picture asked for as soon as its head is read, before styles and programs: that for the window and
 * the system’s theme. For one who chose another theme, or opens the page at another step, the picture has come in vain.
 */
export function FirstPicture({
  story,
  step,
  narrow = NARROW,
}: {
  story: string;
  step: string;
  /** Windows whose map is narrow, as a media query. */
  narrow?: string;
}) {
  return DEVICES.flatMap((device) =>
    THEMES.map((theme) => (
      <link
        key={`${device} ${theme}`}
        rel="preload"
        as="image"
        href={asset(stillPath(story, step, device, theme))}
        media={mediaQuery(device, theme, narrow)}
        fetchPriority="high"
      />
    )),
  );
}
