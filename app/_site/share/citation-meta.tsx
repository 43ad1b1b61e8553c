import * as citing from '#messages/cite';
import * as language from '#messages/language';
import type { Story } from '../../../stories/model/story';
import { allEditions, currentEdition } from '../load-editions';
import { SITE_NAME } from '../site-name';
import { absoluteUrl, SITE_ORIGIN } from '../urls/site-origin';
import { JsonLd } from './json-ld';
import { learningResource } from './learning-resource';

type CitationMetaProps = {
  story: Story;
  title: string;
  description: string;
  /** The page’s own address. */
  path: `/${string}`;
};

/** Who a story is by. */
const authorOf = ({ authors }: Pick<Story, 'authors'>): string =>
  authors ?? citing.founders({ site: SITE_NAME });

/**
 * What reference managers and search engines read of a page of a story: Highwire Press tags, Dublin Core (DCMI metadata
 * terms), the licence, and a schema.org description. Its address is among them if the build knows it.
 */
export function CitationMeta({ story, title, description, path }: CitationMetaProps) {
  const { date, version } = currentEdition();
  const first = allEditions()[0]?.date ?? date;
  const author = authorOf(story);
  const tags: Readonly<Record<string, string>> = {
    citation_title: title,
    citation_author: author,
    citation_publication_date: date.replaceAll('-', '/'),
    citation_language: language.code,
    ...(SITE_ORIGIN ? { citation_public_url: absoluteUrl(path) } : {}),
    'DC.title': title,
    'DC.creator': author,
    'DC.date': date,
    'DC.type': 'InteractiveResource',
    'DC.language': language.tag,
    'DC.rights': story.licence.url,
  };
  const resource = learningResource(story, { title, description, path, author, first, date, version });
  return (
    <>
      {Object.entries(tags).map(([name, content]) => (
        <meta key={name} name={name} content={content} />
      ))}
      <link rel="license" href={story.licence.url} />
      <JsonLd thing={resource} />
    </>
  );
}
