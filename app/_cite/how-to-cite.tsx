import * as messages from '#messages/cite';
import type { Story } from '../../stories/model/story';
import { currentEdition } from '../_site/load-editions';
import { ofStory } from '../_site/story-links';
import { href } from '../_site/urls/urls';
import { citationFile, FILE_FORMATS } from './citation-files';
import { storyCitation } from './citation-texts';
import { FORMAT_NAMES } from './format-names';
import styles from './how-to-cite.module.css';

const STYLES = ['chicago', 'mla', 'apa'] as const;

/** How each story is cited, in the styles that are asked for and as files for reference managers. */
export function HowToCite({ stories }: { stories: readonly Story[] }) {
  const edition = currentEdition();
  return stories.map((story) => {
    const texts = storyCitation(story, edition);
    return (
      <section key={story.id} {...ofStory(story.id)}>
        {stories.length > 1 && <h3>{story.title}</h3>}
        <dl className={styles.citations}>
          {STYLES.map((style) => (
            <div key={style}>
              <dt>{FORMAT_NAMES[style]}</dt>
              <dd>{texts[style]}</dd>
            </div>
          ))}
        </dl>
        <p>
          {messages.filesFor}
          {FILE_FORMATS.map((format, index) => (
            <span key={format}>
              {index > 0 ? ', ' : ' '}
              <a href={href(`/stories/${story.id}/cite/${citationFile(story.id, format)}`)} download>
                {FORMAT_NAMES[format]}
              </a>
            </span>
          ))}
        </p>
      </section>
    );
  });
}
