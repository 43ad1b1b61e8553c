import * as language from '#messages/language';
import { edtfSpan, formatIsoDay, parseEdtf } from '../../../geo/time/dates';
import { articlesOf } from '../../../stories/citations/articles';
import { authorsOf, yearOf } from '../../../stories/citations/citation-marks';
import type { Story } from '../../../stories/model/story';
import { absoluteUrl, SITE_ORIGIN } from '../urls/site-origin';
import { sharePath } from './share-image';

type Page = {
  title: string;
  description: string;
  path: `/${string}`;
  author: string;
  /** ISO days of the first edition and of this one, and its version. */
  first: string;
  date: string;
  version: string;
};

/** What a reader may rely on, in the words of schema.org’s accessibility vocabulary. */
const ACCESSIBILITY = ['alternativeText', 'structuralNavigation', 'readingOrder', 'highContrastDisplay'];

/** First and last day of a story, as an ISO 8601 interval. */
function periodOf({ chapters }: Story): string {
  const spans = chapters.map(({ dates }) => edtfSpan(parseEdtf(dates)));
  const from = Math.min(...spans.map((span) => span.from));
  const to = Math.max(...spans.map((span) => span.to));
  return `${formatIsoDay(from)}/${formatIsoDay(to - 1)}`;
}

/** A story’s page in the vocabulary of schema.org: a map, and a resource to learn from. */
export function learningResource(story: Story, page: Page) {
  const { title, description, path, author, first, date, version } = page;
  return {
    '@context': 'https://schema.org',
    '@type': ['LearningResource', 'Map'],
    name: title,
    description,
    ...(SITE_ORIGIN ? { url: absoluteUrl(path), image: absoluteUrl(sharePath(story.id, undefined)) } : {}),
    author: { '@type': 'Organization', name: author },
    datePublished: first,
    dateModified: date,
    version,
    inLanguage: language.tag,
    license: story.licence.url,
    isAccessibleForFree: true,
    learningResourceType: 'interactive map',
    educationalUse: ['reading', 'lecture', 'discussion'],
    audience: { '@type': 'EducationalAudience', educationalRole: ['student', 'teacher'] },
    teaches: story.chapters.map((chapter) => chapter.title),
    temporalCoverage: periodOf(story),
    isBasedOn: articlesOf(story).map((article) => ({
      '@type': 'ScholarlyArticle',
      name: article.title,
      author: authorsOf(article),
      datePublished: String(yearOf(article)),
    })),
    accessMode: ['textual', 'visual'],
    accessModeSufficient: ['textual'],
    accessibilityFeature: ACCESSIBILITY,
    accessibilityControl: ['fullKeyboardControl', 'fullMouseControl', 'fullTouchControl'],
  };
}
