import { expect, test } from 'vitest';
import { type Api, type ApiWindow, findApi } from './find-api';

const api: Api = {
  LMSInitialize: () => 'true',
  LMSGetValue: () => '',
  LMSSetValue: () => 'true',
  LMSCommit: () => 'true',
  LMSFinish: () => 'true',
};

/** A top-level window, which is its own parent. */
function topWindow(properties: Partial<ApiWindow> = {}): ApiWindow {
  const apiWindow: ApiWindow = { ...properties };
  apiWindow.parent = apiWindow;
  return apiWindow;
}

const CROSS_ORIGIN_WINDOW: ApiWindow = {
  get API(): unknown {
    throw new Error('blocked');
  },
  get parent(): ApiWindow {
    throw new Error('blocked');
  },
};

test('the API is found in an ancestor window', () => {
  expect(findApi({ parent: { parent: topWindow({ API: api }) } })).toBe(api);
});

test('the API is found in an ancestor of the window that opened the lesson', () => {
  expect(findApi({ parent: topWindow({ opener: { parent: topWindow({ API: api }) } }) })).toBe(api);
});

test('an API property that is no SCORM API is ignored', () => {
  expect(findApi({ API: 'no', parent: topWindow({ API: api }) })).toBe(api);
});

test('windows of other origins are skipped, and without a platform there is no API', () => {
  expect(findApi(topWindow())).toBeNull();
  expect(findApi({ parent: CROSS_ORIGIN_WINDOW, opener: null })).toBeNull();
  expect(findApi({ parent: CROSS_ORIGIN_WINDOW, opener: topWindow({ API: api }) })).toBe(api);
});
