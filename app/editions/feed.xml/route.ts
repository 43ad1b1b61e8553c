import * as messages from '#messages/editions';
import * as language from '#messages/language';
import { escapeHtml } from '../../../stories/citations/escape-html';
import type { Edition } from '../../../stories/model/editions-schema';
import { allEditions, currentEdition } from '../../_site/load-editions';
import { SITE_NAME } from '../../_site/site-name';
import { absoluteUrl } from '../../_site/urls/site-origin';

export const dynamic = 'force-static';

const timeOf = (isoDay: string): string => `${isoDay}T00:00:00Z`;

function entryOf({ version, date, changes, corrections }: Edition): string {
  const address = absoluteUrl(`/editions/#edition-${version}`);
  const texts = [...changes, ...corrections.map(({ was, now, why }) => messages.correction({ was, now, why }))];
  const content = `<ul>${texts.map((text) => `<li>${escapeHtml(text)}</li>`).join('')}</ul>`;
  return [
    '<entry>',
    `<id>${escapeHtml(address)}</id>`,
    `<title>${escapeHtml(messages.editionHeading({ version }))}</title>`,
    `<link href="${escapeHtml(address)}"/>`,
    `<updated>${timeOf(date)}</updated>`,
    `<content type="html">${escapeHtml(content)}</content>`,
    '</entry>',
  ].join('');
}

/** A feed of editions and corrections (Atom, RFC 4287). */
export function GET(): Response {
  const page = absoluteUrl('/editions/');
  const feed = [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language.tag}">`,
    `<id>${escapeHtml(page)}</id>`,
    `<title>${escapeHtml(`${SITE_NAME}: ${messages.pageTitle}`)}</title>`,
    `<author><name>${escapeHtml(SITE_NAME)}</name></author>`,
    `<link href="${escapeHtml(page)}"/>`,
    `<link rel="self" href="${escapeHtml(absoluteUrl('/editions/feed.xml'))}"/>`,
    `<updated>${timeOf(currentEdition().date)}</updated>`,
    ...allEditions().toReversed().map(entryOf),
    '</feed>',
  ].join('\n');
  return new Response(`${feed}\n`, { headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' } });
}
