import * as language from '../../geo/language/site-language';
import { type Course, courseName, licenceOf } from './course';
import { type Xml, xmlDocument } from './xml';

const LANGUAGE = language.tag;

const langString = (text: string): Xml => ['imsmd:langstring', { 'xml:lang': LANGUAGE }, text];

/** A value of the vocabulary of LOM. */
const vocabulary = (name: string, value: string): Xml => [
  name,
  {},
  ['imsmd:source', {}, ['imsmd:langstring', { 'xml:lang': 'x-none' }, 'LOMv1.0']],
  ['imsmd:value', {}, ['imsmd:langstring', { 'xml:lang': 'x-none' }, value]],
];

const metadata = (course: Course, title: string, description: string): Xml => [
  'metadata',
  {},
  ['schema', {}, 'ADL SCORM'],
  ['schemaversion', {}, '1.2'],
  [
    'imsmd:lom',
    {},
    [
      'imsmd:general',
      {},
      ['imsmd:title', {}, langString(title)],
      ['imsmd:language', {}, LANGUAGE],
      ['imsmd:description', {}, langString(description)],
    ],
    [
      'imsmd:rights',
      {},
      vocabulary('imsmd:cost', 'no'),
      vocabulary('imsmd:copyrightandotherrestrictions', 'yes'),
      ['imsmd:description', {}, langString(licenceOf(course))],
    ],
  ],
];

/**
 * The `imsmanifest.xml` of a SCORM 1.2 package with one lesson, which starts at `index.html`. `paths` are all files of
 * the package except the manifest.
 */
export function scormManifest({
  course,
  title,
  description,
  paths,
}: {
  course: Course;
  title: string;
  description: string;
  paths: readonly string[];
}): string {
  const name = courseName(course);
  return xmlDocument([
    'manifest',
    {
      identifier: `${name}-scorm`,
      version: '1.0',
      xmlns: 'http://www.imsproject.org/xsd/imscp_rootv1p1p2',
      'xmlns:adlcp': 'http://www.adlnet.org/xsd/adlcp_rootv1p2',
      'xmlns:imsmd': 'http://www.imsglobal.org/xsd/imsmd_rootv1p2p1',
    },
    metadata(course, title, description),
    [
      'organizations',
      { default: `${name}-course` },
      [
        'organization',
        { identifier: `${name}-course` },
        ['title', {}, title],
        [
          'item',
          { identifier: `${name}-lesson`, identifierref: `${name}-files`, isvisible: 'true' },
          ['title', {}, title],
        ],
      ],
    ],
    [
      'resources',
      {},
      [
        'resource',
        { identifier: `${name}-files`, type: 'webcontent', 'adlcp:scormtype': 'sco', href: 'index.html' },
        ...paths.map((path): Xml => ['file', { href: path }]),
      ],
    ],
  ]);
}
