import type { Metadata } from 'next';
import * as messages from '#messages/data';
import * as pages from '#messages/pages';
import { LAYER_IDS } from '../../geo/atlas/layers';
import { formatEdtf } from '../../geo/time/dates';
import { CREDIT_TEXTS, DATA_LICENCE, DATASET } from '../_open-data/credits';
import { CREDITS, DATA_PATH, PACKAGE_FILE, readDataPackage, ZIP_FILE } from '../_open-data/data-package';
import { BASE_TITLES } from '../_open-data/titles';
import { HomeLink } from '../_site/home-link';
import { LanguageLinks } from '../_site/languages/language-links';
import { otherVersions } from '../_site/languages/versions';
import { currentEdition } from '../_site/load-editions';
import { allStories } from '../_site/load-stories';
import { JsonLd } from '../_site/share/json-ld';
import { SITE_NAME } from '../_site/site-name';
import { ReadingLinks } from '../_site/story-links';
import { LinkButton } from '../_ui/button';
import { RichText } from '../_ui/text/rich-text';
import { TEXT_TAGS } from '../_ui/text/text-tags';
import styles from '../text-page.module.css';
import { Certainties, CodebookTable } from './codebook-list';
import { dataset } from './dataset';
import { Files, Layers } from './file-entries';
import { fileAddress, sizeWords } from './file-links';

export const metadata: Metadata = {
  title: messages.pageTitle,
  description: messages.pageDescription({ site: SITE_NAME }),
};

/** A tag’s words as a link to a file of the data. */
const fileLink = (path: string) => (words: string) => <a href={fileAddress(path)}>{words}</a>;

/** The page of the data: every file, what its columns mean, and under which licence it stands. */
export default function DataPage() {
  const data = readDataPackage();
  const { resources, zipBytes } = data;
  const { version, date } = currentEdition();
  return (
    <div className={styles.page}>
      <JsonLd thing={dataset(data, date)} />
      <nav className={styles.siteNav} aria-label={pages.siteNav}>
        <HomeLink />
        <ReadingLinks stories={allStories()} />
        <LanguageLinks versions={otherVersions(DATA_PATH)} />
      </nav>
      <main>
        <h1>{messages.pageTitle}</h1>
        <p className={styles.lead}>{messages.lead}</p>
        <h2>{messages.allHeading}</h2>
        <p>
          <LinkButton variant="primary" className={styles.entryLink} href={fileAddress(ZIP_FILE)} download>
            {messages.download({ size: sizeWords(zipBytes) })}
          </LinkButton>
        </p>
        <p>
          <RichText text={messages.allContents} tags={{ package: fileLink(PACKAGE_FILE) }} />
        </p>
        <p>{messages.spreadsheet}</p>
        <h2 id="layers">{messages.layersHeading}</h2>
        <p>
          <RichText text={messages.layersLead} tags={TEXT_TAGS} />
        </p>
        <Layers resources={resources} layers={LAYER_IDS} />
        <h2 id="base">{messages.baseHeading}</h2>
        <p>{messages.baseLead}</p>
        <Layers resources={resources} layers={Object.keys(BASE_TITLES)} />
        <h2 id="stories">{messages.storiesHeading}</h2>
        <p>{messages.storiesLead}</p>
        <Files
          resources={resources}
          entries={[
            ['steps'],
            ['events', 'events-linked-places'],
            ['people'],
            ['offices'],
            ['gazetteer', 'gazetteer-linked-places'],
          ]}
        />
        <h2 id="sources">{messages.sourcesHeading}</h2>
        <p>
          <RichText text={messages.sourcesLead} tags={TEXT_TAGS} />
        </p>
        <Files resources={resources} entries={[['sources', 'sources-csl', 'sources-bibtex']]} />
        <h2 id="codebook">{messages.codebookHeading}</h2>
        <p>
          <RichText
            text={messages.codebookLead}
            tags={{ ...TEXT_TAGS, csv: fileLink('codebook.csv'), values: fileLink('codebook-values.csv') }}
          />
        </p>
        <CodebookTable resources={resources} />
        <p>{messages.leftOut}</p>
        <h3>{messages.certaintyHeading}</h3>
        <Certainties />
        <h2 id="licence">{messages.licenceHeading}</h2>
        <p>
          <RichText
            text={messages.licence}
            tags={{
              licence: (words) => (
                <a rel="license" href={DATA_LICENCE}>
                  {words}
                </a>
              ),
            }}
          />
        </p>
        <ul>
          {CREDITS.map((credit) => (
            <li key={credit}>{CREDIT_TEXTS[credit]}</li>
          ))}
        </ul>
        <h2 id="cite">{messages.citeHeading}</h2>
        <p>
          {messages.cite({ authors: DATASET.authors, title: DATASET.name, version, date: formatEdtf(date) })}
        </p>
      </main>
    </div>
  );
}
