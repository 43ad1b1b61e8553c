import * as citing from '#messages/cite';
import * as messages from '#messages/embed';
import type { Licence } from '../../stories/model/story-schema';
import { href } from '../_site/urls/urls';
import styles from './embed.module.css';

type CreditProps = {
  story: string;
  /** Short reference of the work that the story retells. */
  after: string;
  licence: Licence;
};

/** Credits of the story and of the map. */
export const Credit = ({ story, after, licence }: CreditProps) => (
  <p className={styles.credit}>
    {after && <span>{`${messages.afterArticle({ after })} · `}</span>}
    <span className={styles.mapCredit}>{`${messages.mapCredit} · `}</span>
    <a href={href('/sources/')} target="_blank" rel="noopener">
      {messages.sources}
    </a>
    <span> · </span>
    <a href={href(`/stories/${story}/?cite`)} target="_blank" rel="noopener">
      {citing.citeInFrame}
    </a>
    <span> · </span>
    <a href={licence.url} target="_blank" rel="noopener license">
      {licence.short}
    </a>
  </p>
);
