import type { Metadata, Viewport } from 'next';
import type { ReactNode } from 'react';
import * as language from '#messages/language';
import './_site/fonts/font-fallbacks.css';
import './globals.css';
import { palettes } from '../geo/drawing/palette';
import { allStories } from './_site/load-stories';
import { PageStyle } from './_site/page-style/page-style';
import { ICON } from './_site/share/icon';
import { SITE_NAME } from './_site/site-name';
import { InlineScript } from './_site/startup/inline-script/inline-script';
import { asset } from './_site/urls/urls';

const stories = allStories();
const [only, another] = stories;
const siteTitle = only && !another ? `${only.title}: ${only.subtitle}` : SITE_NAME;

export const viewport: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: palettes.light.paper },
    { media: '(prefers-color-scheme: dark)', color: palettes.dark.paper },
  ],
};

export const metadata: Metadata = {
  icons: {
    icon: { url: ICON, type: 'image/svg+xml', sizes: 'any' },
    apple: asset('/apple-touch-icon.png'),
  },
  title: { default: siteTitle, template: `%s · ${SITE_NAME}` },
  description:
    only && !another ? only.lead : stories.map(({ title, subtitle }) => `${title}: ${subtitle}`).join(' · '),
};

export default function Layout({ children }: { children: ReactNode }) {
  return (
    <html lang={language.tag} data-unscripted="" suppressHydrationWarning>
      <head>
        {/* the fonts of every page: late font swaps would shift the layout */}
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
        <PageStyle />
        <InlineScript name="restore-theme" />
        <InlineScript name="no-js-fallback" />
      </head>
      <body>{children}</body>
    </html>
  );
}
