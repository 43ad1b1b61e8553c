'use client';
import { PAGE_CSS } from '#page-css';

/** The style element with the fonts and colours of every page. */
export function PageStyle() {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: our own fonts and colours
  return <style data-page-style dangerouslySetInnerHTML={{ __html: PAGE_CSS }} />;
}
