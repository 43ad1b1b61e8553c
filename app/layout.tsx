import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { type Palette, palettes } from '../geo/palette';
import './globals.css';
import { fontFaceCss } from './_site/fonts';

export const metadata: Metadata = {
  title: { default: 'Fault Lines: Moscow and its bloc, 1953–1956', template: '%s · Fault Lines' },
  description:
    'A story in thirty maps: how the struggle over Stalin’s succession made Soviet policy swing, and the swings made Hungary and Poland unstable by October 1956.',
};

const tokens = (palette: Palette) =>
  Object.entries(palette)
    .map(([name, color]) => `--${name}:${color};`)
    .join('');

export default function Layout({ children }: { children: ReactNode }) {
  return (
    <html lang="en-GB">
      <head>
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: our own fonts and colours */}
        <style dangerouslySetInnerHTML={{ __html: `${fontFaceCss()}:root{${tokens(palettes.light)}}` }} />
      </head>
      <body>{children}</body>
    </html>
  );
}
