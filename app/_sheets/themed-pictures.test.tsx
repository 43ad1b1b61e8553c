// @vitest-environment happy-dom
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { faultLines } from '../../stories/load/shared-story';
import { sheetsOf } from '../../stories/sheets/sheets';
import { showTheme } from '../_site/theme/theme';
import { SheetPicture } from './sheet-picture';
import { ThemedPictures } from './themed-pictures';

const [sheet] = sheetsOf(faultLines);

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
});

afterEach(() => {
  document.body.replaceChildren();
  document.documentElement.removeAttribute('data-theme');
  vi.unstubAllGlobals();
});

test('a chosen theme stands over the system’s in the pictures of sheets', () => {
  if (!sheet) throw new Error('the story has no sheets');
  const prose = document.body.appendChild(document.createElement('div'));
  prose.innerHTML = renderToStaticMarkup(<SheetPicture story="fault-lines" sheet={sheet} form="narrow" />);
  const root = createRoot(document.body.appendChild(document.createElement('div')));
  act(() => root.render(<ThemedPictures />));
  const dark = () => document.querySelector('source[srcset$="-dark.svg"]')?.getAttribute('media');
  expect(dark()).toBe('screen and (prefers-color-scheme: dark)');
  act(() => showTheme('dark'));
  expect(dark()).toBe('screen');
  act(() => showTheme('light'));
  expect(dark()).toBe('not all');
  act(() => root.unmount());
});
