import { expect, test } from 'vitest';
import { rewriteForPackage } from '../site/rewrite-urls';
import { encodeText, sortByPath } from '../site/site-files';
import { hideOtherStories, homeOfStory, isOfOthers, siteWithout } from './other-stories';

const PATHS = [
  ...['index.html', 'sources/index.html', 'geo/map.json', 'data/index.html', 'data/layers/states.geojson'],
  ...['stories/austria/index.html', 'stories/belgrade/index.html'],
  ...['story-data/austria.0123.js', 'story-data/belgrade.4567.js', 'story-data/belgrade-talk.89ab.js'],
  ...['stills/austria/a-wide-light.svg', 'stills/belgrade/b-wide-light.svg'],
];
const site = { base: '', files: sortByPath(PATHS.map((path) => [path, encodeText('')])) };
const STORIES = ['austria', 'belgrade'];

test('a package of one story has nothing of another, and neither the home page nor the data of all', () => {
  expect([...siteWithout(site, isOfOthers('austria', STORIES)).files.keys()].sort()).toEqual([
    ...['geo/map.json', 'sources/index.html', 'stills/austria/a-wide-light.svg'],
    ...['stories/austria/index.html', 'story-data/austria.0123.js'],
  ]);
});

test('a package of the only story has the whole site', () => {
  expect(siteWithout(site, isOfOthers('austria', ['austria'])).files).toEqual(site.files);
});

test('in such a package links to other stories lead nowhere and are hidden, and the home page leads to the story', () => {
  const alone = { story: 'austria', isLeftOut: isOfOthers('austria', STORIES) };
  const rewrite = rewriteForPackage('sources/index.html', {
    ...{ site, alone, published: null },
    includesFile: () => true,
  });
  expect(['/stories/belgrade/', '/stories/austria/', '/'].map((path) => rewrite(path, false))).toEqual([
    ...['#', '../stories/austria/index.html', '../index.html'],
  ]);
  const page = '<html><head></head><body><a href="#" data-of-story="belgrade">Belgrade</a></body></html>';
  expect(hideOtherStories(page, 'austria')).toContain(
    '<style>[data-of-story]:not([data-of-story="austria"]){display:none}</style></head>',
  );
  const [path, bytes] = homeOfStory('austria');
  expect(path).toBe('index.html');
  expect(new TextDecoder().decode(bytes)).toContain('href="stories/austria/index.html"');
});
