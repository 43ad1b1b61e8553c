import { fileTexts } from '../../app/_site/file-texts';
import * as language from '../../geo/language/site-language';
import { encodeText, type Site } from '../site/site-files';

/** Folders of the site that hold a folder for each story. */
const FOLDERS = ['stories', 'embed', 'present', 'handout', 'stills'];
const HOME = 'index.html';

/** Whether a file belongs to a story: to its pages, pictures or data. */
function belongsTo(story: string): (path: string) => boolean {
  const folders = FOLDERS.map((folder) => `${folder}/${story}/`);
  const data = new RegExp(`^story-data/${story}[.-]`);
  return (path) => folders.some((folder) => path.startsWith(folder)) || data.test(path);
}

/** The data of all stories, for research. */
const isOpenData = (path: string): boolean => path.startsWith('data/');

/**
 * Which files of a site with several stories a package of one leaves out: those of the others, the home page, which
 * shows all, and the data of all. None, if it is the site’s only story. `ids` are those of all stories.
 */
export function isOfOthers(story: string, ids: readonly string[]): (path: string) => boolean {
  const others = ids.filter((id) => id !== story).map(belongsTo);
  if (others.length === 0) return () => false;
  const isOwn = belongsTo(story);
  return (path) =>
    path === HOME || isOpenData(path) || (!isOwn(path) && others.some((isOther) => isOther(path)));
}

/** The site without some of its files. */
export const siteWithout = ({ files, base }: Site, isLeftOut: (path: string) => boolean): Site => ({
  base,
  files: new Map([...files].filter(([path]) => !isLeftOut(path))),
});

/** A page of all stories as a package of one shows it: without what concerns others alone. */
export const hideOtherStories = (html: string, story: string): string =>
  html.includes('data-of-story')
    ? html.replace(
        '</head>',
        () => `<style>[data-of-story]:not([data-of-story="${story}"]){display:none}</style></head>`,
      )
    : html;

/** The home page of a package of one story among several: it leads to the story. */
export const homeOfStory = (story: string): [path: string, bytes: Uint8Array] => [
  HOME,
  encodeText(
    [
      '<!DOCTYPE html>',
      `<html lang="${language.tag}">`,
      '<head>',
      '<meta charset="utf-8">',
      `<meta http-equiv="refresh" content="0; url=stories/${story}/index.html">`,
      `<title>${fileTexts.homeOfStory}</title>`,
      '</head>',
      `<body><p><a href="stories/${story}/index.html">${fileTexts.homeOfStory}</a></p></body>`,
      '</html>',
      '',
    ].join('\n'),
  ),
];
