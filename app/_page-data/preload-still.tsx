import type { Theme } from '../../geo/drawing/palette';
import type { Device } from '../_map/picture/label-features';
import { mediaQuery, NARROW, stillPath } from '../_map/still/framing';
import { asset } from '../_site/urls/urls';

const DEVICES = ['wide', 'narrow'] as const satisfies readonly Device[];
const THEMES = ['light', 'dark'] as const satisfies readonly Theme[];

/**
 * Preloads the first picture for the window and the system’s theme, before styles and scripts. It is loaded in vain if
 * the reader has chosen another theme, or opens the page at another step.
 */
export function PreloadStill({
  story,
  step,
  narrowQuery = NARROW,
}: {
  story: string;
  step: string;
  /** Media query of windows in which the map is narrow. */
  narrowQuery?: string;
}) {
  return DEVICES.flatMap((device) =>
    THEMES.map((theme) => (
      <link
        key={`${device} ${theme}`}
        rel="preload"
        as="image"
        href={asset(stillPath(story, step, device, theme))}
        media={mediaQuery(device, theme, narrowQuery)}
        fetchPriority="high"
      />
    )),
  );
}
