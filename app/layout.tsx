import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { type Palette, palettes } from '../geo/palette';
import './globals.css';
import { asset } from './_site/address';
import { fontFaceCss } from './_site/fonts';
import { THEME_KEY } from './_site/theme-key';

export const metadata: Metadata = {
  title: { default: 'Fault Lines: Moscow and its bloc, 1953–1956', template: '%s · Fault Lines' },
  description:
    'A story in thirty maps: how the struggle over Stalin’s succession made Soviet policy swing, and the swings made Hungary and Poland unstable by October 1956.',
};

/** Sets the remembered theme before anything is painted, so that no page flashes in the wrong one. */
const EARLY_THEME = `try{var t=localStorage.getItem('${THEME_KEY}');if(t==='light'||t==='dark')document.documentElement.dataset.theme=t}catch(e){}`;

const tokens = (palette: Palette) =>
  Object.entries(palette)
    .map(([name, color]) => `--${name}:${color};`)
    .join('');

const { light, dark } = palettes;
const CSS = [
  fontFaceCss(),
  `:root{color-scheme:light;${tokens(light)}}`,
  `@media (prefers-color-scheme:dark){:root:not([data-theme=light]){color-scheme:dark;${tokens(dark)}}}`,
  `:root[data-theme=dark]{color-scheme:dark;${tokens(dark)}}`,
].join('');

/**
 * Without scripts there is no map to stand beside: the story is one column, stills come in the flow of the page, and
 * what asks for scripts is not shown: dead buttons, and a position that does not follow the reader.
 */
const WITHOUT_SCRIPTS =
  '[data-step]{display:block!important}[data-stage]{display:none!important}[data-step]>main{max-width:760px;margin:0 auto}[data-step]>header :is(button,p){display:none!important}';

export default function Layout({ children }: { children: ReactNode }) {
  return (
    <html lang="en-GB" suppressHydrationWarning>
      <head>
        {/* the letters of every page: text that changes its letters late moves what stands below */}
        {['literata-400-normal', 'literata-600-normal', 'sofia-500'].map((file) => (
          <link
            key={file}
            rel="preload"
            href={asset(`/fonts/${file}-latin.woff2`)}
            as="font"
            type="font/woff2"
            crossOrigin="anonymous"
          />
        ))}
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: our own fonts and colours */}
        <style dangerouslySetInnerHTML={{ __html: CSS }} />
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: one line of our own */}
        <script dangerouslySetInnerHTML={{ __html: EARLY_THEME }} />
        <noscript>
          {/* biome-ignore lint/security/noDangerouslySetInnerHtml: a few rules of our own */}
          <style dangerouslySetInnerHTML={{ __html: WITHOUT_SCRIPTS }} />
        </noscript>
      </head>
      <body>{children}</body>
    </html>
  );
}
