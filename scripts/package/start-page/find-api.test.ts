import { expect, test } from 'vitest';
import { type Api, type ApiWindow, findApi } from './find-api';

const api: Api = {
  LMSInitialize: () => 'true',
  LMSGetValue: () => '',
  LMSSetValue: () => 'true',
  LMSCommit: () => 'true',
  LMSFinish: () => 'true',
};

/** A window that nothing frames: it is its own parent. */
function top(rest: Partial<ApiWindow> = {}): ApiWindow {
  const place: ApiWindow = { ...rest };
  place.parent = place;
  return place;
}

const OF_ANOTHER_HOST: ApiWindow = {
  get API(): unknown {
    throw new Error('blocked');
  },
  get parent(): ApiWindow {
    throw new Error('blocked');
  },
};

test('the API is found in a window above', () => {
  expect(findApi({ parent: { parent: top({ API: api }) } })).toBe(api);
});

test('the API is found above the window that opened the lesson', () => {
  expect(findApi({ parent: top({ opener: { parent: top({ API: api }) } }) })).toBe(api);
});

test('what is called API and is none is passed by', () => {
  expect(findApi({ API: 'no', parent: top({ API: api }) })).toBe(api);
});

test('windows of other hosts are let be, and without a platform there is none', () => {
  expect(findApi(top())).toBeNull();
  expect(findApi({ parent: OF_ANOTHER_HOST, opener: null })).toBeNull();
  expect(findApi({ parent: OF_ANOTHER_HOST, opener: top({ API: api }) })).toBe(api);
});
