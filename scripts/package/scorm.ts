import { locatorPath } from '../../app/_map/locator/locator-file';
import { STILL_FRAMINGS, stillPath } from '../../app/_map/still/framing';
import { outlinePath } from '../../app/_map/still/outline-map-size';
import { smallMapsPath } from '../../app/_map/still/small-maps';
import { predictionsKey } from '../../app/_page-data/story-data';
import { palettes, type Theme } from '../../geo/drawing/palette';
import { filesNeededBy } from '../site/referenced-files';
import type { Package } from '../site/rewrite-urls';
import { encodeText, type Files, type Site, sortByPath } from '../site/site-files';
import { type Course, chaptersOf, courseDescription, courseTitle, pathOf } from './course';
import { homeOfStory, isOfOthers, siteWithout } from './other-stories';
import { relocateFile } from './relocate';
import type { ApplyPolicy } from './renew-policy';
import { scormManifest } from './scorm-manifest';
import { buildStartScript, startPageHtml } from './start-page';

/** Folder of the site’s files in a package, beside the start page and the manifest. */
const FOLDER = 'site/';

/** Stills of a course’s steps, which the page requests as the reader scrolls. */
function stillsOf(course: Course): string[] {
  const steps = chaptersOf(course).flatMap((chapter) => chapter.steps);
  const framings = Object.keys(STILL_FRAMINGS) as (keyof typeof STILL_FRAMINGS)[];
  const themes = Object.keys(palettes) as Theme[];
  const story = course.story.id;
  return steps.flatMap(({ id, smallMaps, locator }) => [
    ...framings.flatMap((device) => themes.map((theme) => stillPath(story, id, device, theme).slice(1))),
    ...(smallMaps ? themes.map((theme) => smallMapsPath(story, id, theme).slice(1)) : []),
    ...(locator ? themes.map((theme) => locatorPath(story, id, theme).slice(1)) : []),
  ]);
}

/** Files that the course’s page requests at runtime, and that no page names. */
const requestedAtRuntime = (course: Course, { files }: Site): string[] => [
  `stories/${course.story.id}/cards.json`,
  ...[...files.keys()].filter((path) => path.startsWith(`story-data/${predictionsKey(course.story.id)}.`)),
  ...chaptersOf(course).map(({ id }) => outlinePath(course.story.id, id).slice(1)),
  ...[...files.keys()].filter((path) => path.startsWith('geo/')),
  ...stillsOf(course),
];

/**
 * Builds the files of a SCORM 1.2 package, which needs no network. Its links lead to the published site, or, where that
 * is not known, to pages in the package. It carries its story alone: `storyIds` are all that the site has. With `predict` its readers predict before a step plays. Throws if the built site lacks a page or a picture of the course.
 */
export function buildScormPackage(
  course: Course,
  site: Site,
  published: string | null,
  applyPolicy: ApplyPolicy,
  storyIds: readonly string[],
  predict = false,
): Files {
  const page = `${pathOf('embed', course)}index.html`;
  const story = course.story.id;
  const isLeftOut = isOfOthers(story, storyIds);
  const ownSite = siteWithout(site, isLeftOut);
  const neededFiles = filesNeededBy([page, ...requestedAtRuntime(course, site)], ownSite, published === null);
  const includesFile = (path: string) => neededFiles.has(path);
  const target: Package = {
    site,
    published,
    includesFile,
    alone: storyIds.length > 1 ? { story, isLeftOut } : undefined,
  };
  const files: [string, Uint8Array][] = [...neededFiles].map((path) => [
    FOLDER + path,
    relocateFile(path, target, applyPolicy),
  ]);
  if (published === null && isLeftOut('index.html')) {
    const [name, bytes] = homeOfStory(story);
    files.push([FOLDER + name, bytes]);
  }
  files.push([
    'index.html',
    encodeText(
      startPageHtml({ title: courseTitle(course), frame: FOLDER + page + (predict ? '?predict' : '') }),
    ),
  ]);
  files.push(['scorm.js', encodeText(buildStartScript())]);
  const paths = files.map(([path]) => path).sort();
  const [title, description] = [courseTitle(course), courseDescription(course)];
  files.push(['imsmanifest.xml', encodeText(scormManifest({ course, title, description, paths }))]);
  return sortByPath(files);
}
