import { strFromU8, strToU8, unzipSync } from 'fflate';
import { zip } from '../package/zip';

const DATE = '2000-01-01T00:00:00Z';

/** A note’s text as a paragraph a line: a program for slides shows a line break within a text as a space. */
const splitNotes = (xml: string): string =>
  xml.replace(
    /<a:p><a:r>(<a:rPr[^>]*\/>)<a:t>([^<]*)<\/a:t><\/a:r>(<a:endParaRPr[^>]*\/>)<\/a:p>/,
    (_, run: string, text: string, end: string) =>
      text
        .split(/\r?\n/)
        .map((line) => `<a:p><a:r>${run}<a:t>${line}</a:t></a:r>${end}</a:p>`)
        .join(''),
  );

/** The files of a .pptx with one language throughout, notes in paragraphs, and no time of making: equal slides make equal bytes. */
export function completePptx(bytes: Uint8Array, language: string): Uint8Array {
  const files = new Map<string, Uint8Array>();
  for (const [path, file] of Object.entries(unzipSync(bytes))) {
    if (path.endsWith('/')) continue;
    if (!/\.(?:xml|rels)$/.test(path)) {
      files.set(path, file);
      continue;
    }
    let xml = strFromU8(file)
      .replaceAll(' altLang="en-US"', '')
      .replaceAll('lang="en-US"', `lang="${language}"`);
    if (path.startsWith('ppt/notesSlides/')) xml = splitNotes(xml);
    // random ids of sections
    if (path === 'ppt/presentation.xml') {
      let section = 0;
      xml = xml.replace(/(<p14:section [^>]*id=")\{[^}]*\}/g, (_, before: string) => {
        section += 1;
        return `${before}{00000000-0000-4000-8000-${String(section).padStart(12, '0')}}`;
      });
    }
    if (path === 'docProps/core.xml')
      xml = xml
        .replace(/(<dcterms:(created|modified)[^>]*>)[^<]*/g, `$1${DATE}`)
        .replace('</cp:coreProperties>', `<dc:language>${language}</dc:language></cp:coreProperties>`);
    files.set(path, strToU8(xml));
  }
  return zip(files);
}
