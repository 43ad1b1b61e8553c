import * as editions from '#messages/editions';
import * as messages from '#messages/reading';
import type { Story } from '../../stories/model/story';
import { sheetsOf } from '../../stories/sheets/sheets';
import { glossaryUrl } from '../_cards/card-address';
import { sheetPath } from '../_sheets/step-sheets';
import { LanguageLinks } from '../_site/languages/language-links';
import { otherVersions } from '../_site/languages/versions';
import { href } from '../_site/urls/urls';
import styles from './reading-ends.module.css';

/** The links below the last step. */
export function ReadingFoot({ story }: { story: Story }) {
  const versions = otherVersions(`/stories/${story.id}/`, story.id);
  return (
    <footer className={styles.foot}>
      <p>
        <a href={href(`/handout/${story.id}/`)}>{messages.handoutLink}</a>
      </p>
      {sheetsOf(story).length > 0 && (
        <p>
          <a href={href(sheetPath(story.id))}>{messages.sheetsLink}</a>
        </p>
      )}
      <p>
        <a href={href(`/present/${story.id}/`)}>{messages.presentLink}</a>
      </p>
      <p>
        <a href={href('/teach/')}>{messages.teachLink}</a>
      </p>
      {story.glossary.length > 0 && (
        <p>
          <a href={glossaryUrl(story.id)}>{messages.glossary}</a>
        </p>
      )}
      <p>
        <a href={href('/sources/')}>{messages.sourcesLink}</a>
      </p>
      <p>
        <a href={href('/editions/')}>{editions.link}</a>
      </p>
      <p>
        <a href={href('/accessibility/')}>{messages.accessibilityLink}</a>
      </p>
      <p>
        <a href={href('/')}>{messages.homeLink}</a>
      </p>
      {versions.length > 0 && (
        <p>
          <LanguageLinks versions={versions} />
        </p>
      )}
    </footer>
  );
}
