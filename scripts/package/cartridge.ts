import { fileTexts } from '../../app/_site/file-texts';
import * as language from '../../geo/language/site-language';
import { encodeText, type Files, sortByPath } from '../site/site-files';
import {
  type Course,
  chaptersOf,
  courseDescription,
  courseName,
  courseTitle,
  licenceOf,
  pathOf,
} from './course';
import { type Xml, xmlDocument } from './xml';

const LANGUAGE = language.tag;

/** Namespaces of IMS Common Cartridge 1.1, the version that most platforms read. */
const NAMESPACES = {
  manifest: 'http://www.imsglobal.org/xsd/imsccv1p1/imscp_v1p1',
  lom: 'http://ltsc.ieee.org/xsd/imsccv1p1/LOM/manifest',
  link: 'http://www.imsglobal.org/xsd/imsccv1p1/imswl_v1p1',
};

type Link = { id: string; title: string; address: string };

/** Links of a cartridge, in order: the chapters’ frames, the reading page, the handout, the sources. */
function linksOf(course: Course, published: string): Link[] {
  const { story } = course;
  const page = (kind: Parameters<typeof pathOf>[0], part: Course = course) =>
    `${published}/${pathOf(kind, part)}`;
  const first = course.chapter?.steps[0];
  const reading = `${published}/stories/${story.id}/${first ? `#${first.id}` : ''}`;
  return [
    ...chaptersOf(course).map((chapter) => ({
      id: `embed-${chapter.id}`,
      title: `${story.chapters.indexOf(chapter) + 1}. ${chapter.title}`,
      address: page('embed', { story, chapter }),
    })),
    { id: 'reading', title: fileTexts.storyLink({ title: story.title }), address: reading },
    { id: 'handout', title: fileTexts.handoutLink, address: page('handout') },
    { id: 'sources', title: fileTexts.sourcesLink, address: `${published}/sources/` },
  ];
}

const string = (text: string): Xml => ['lomimscc:string', { language: LANGUAGE }, text];

const metadata = (course: Course): Xml => [
  'metadata',
  {},
  ['schema', {}, 'IMS Common Cartridge'],
  ['schemaversion', {}, '1.1.0'],
  [
    'lomimscc:lom',
    {},
    [
      'lomimscc:general',
      {},
      ['lomimscc:title', {}, string(courseTitle(course))],
      ['lomimscc:language', {}, LANGUAGE],
      ['lomimscc:description', {}, string(courseDescription(course))],
    ],
    [
      'lomimscc:rights',
      {},
      ['lomimscc:copyrightAndOtherRestrictions', {}, ['lomimscc:value', {}, 'yes']],
      ['lomimscc:description', {}, string(licenceOf(course))],
    ],
  ],
];

const manifest = (course: Course, links: readonly Link[]): string =>
  xmlDocument([
    'manifest',
    {
      identifier: `${courseName(course)}-cartridge`,
      xmlns: NAMESPACES.manifest,
      'xmlns:lomimscc': NAMESPACES.lom,
    },
    metadata(course),
    [
      'organizations',
      {},
      [
        'organization',
        { identifier: 'course', structure: 'rooted-hierarchy' },
        [
          'item',
          { identifier: 'root' },
          [
            'item',
            { identifier: 'links' },
            ['title', {}, courseTitle(course)],
            ...links.map(
              ({ id, title }): Xml => [
                'item',
                { identifier: `item-${id}`, identifierref: `link-${id}` },
                ['title', {}, title],
              ],
            ),
          ],
        ],
      ],
    ],
    [
      'resources',
      {},
      ...links.map(
        ({ id }): Xml => [
          'resource',
          { identifier: `link-${id}`, type: 'imswl_xmlv1p1' },
          ['file', { href: `links/${id}.xml` }],
        ],
      ),
    ],
  ]);

const webLink = ({ title, address }: Link): string =>
  xmlDocument([
    'webLink',
    { xmlns: NAMESPACES.link },
    ['title', {}, title],
    ['url', { href: address, target: '_blank' }],
  ]);

/** Builds the files of an IMS Common Cartridge, which has links to a published site. */
export function buildCartridge(course: Course, published: string): Files {
  const links = linksOf(course, published);
  return sortByPath([
    ['imsmanifest.xml', encodeText(manifest(course, links))],
    ...links.map((link): [string, Uint8Array] => [`links/${link.id}.xml`, encodeText(webLink(link))]),
  ]);
}
