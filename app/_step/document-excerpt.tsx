import * as citations from '#messages/citations';
import * as messages from '#messages/step';
import type { Citation } from '../../stories/citations/citation-marks';
import type { CardTarget } from '../../stories/citations/render-prose';
import type { DocumentText } from '../../stories/describe/documents';
import styles from './document-excerpt.module.css';
import type { CitationMark } from './figures-panel';

type DocumentProps = {
  document: DocumentText;
  /** The step’s numbering of citations. */
  markOf: (citation: Citation) => CitationMark;
  /** URL of a card; without it the speaker’s card has no link. */
  addressOf?: (target: CardTarget) => string;
  /** Attributes of links that leave the page. */
  linkTarget?: { target?: string; rel?: string };
};

/** When, and who speaks. */
function Head({ document: { date, who } }: DocumentProps) {
  return (
    <>
      <b>{messages.documentHead({ date })}</b> {who}
    </>
  );
}

/** A link to the card of the person who speaks; it stands outside the summary, which is a button itself. */
function SpeakerLink({ document: { speaker }, addressOf, linkTarget }: DocumentProps) {
  if (!speaker || !addressOf) return null;
  return (
    <>
      <a
        className="person"
        href={addressOf({ kind: 'person', id: speaker.id })}
        data-person={speaker.id}
        {...linkTarget}
      >
        {speaker.name}
      </a>
      {', '}
    </>
  );
}

/** The words in their own language, and who translated them. */
function Original({ document: { original, isOurTranslation } }: DocumentProps) {
  if (!original) return isOurTranslation ? <p>{messages.ourTranslation}</p> : null;
  return (
    <p>
      {`${messages.originalIn({ language: original.language, isPart: String(original.isPart) })} `}
      <span lang={original.lang} translate="no">{`«${original.text}»`}</span>
      {isOurTranslation ? ` ${messages.ourTranslation}` : '.'}
    </p>
  );
}

/** What the document says, where it was said, is kept and printed, and its question. */
function Excerpt(props: DocumentProps) {
  const { place, text, archive, edition, note, ask } = props.document;
  const { number, noteId, label } = props.markOf(edition);
  return (
    <>
      <blockquote>{citations.openingQuote + text + citations.closingQuote}</blockquote>
      <Original {...props} />
      <p>
        <SpeakerLink {...props} />
        {`${place}.${archive && ` ${archive}.`}`}
        <sup>
          <a
            className="cite"
            href={`#${noteId}`}
            title={label}
            aria-label={messages.sourceLabel({ number, label })}
          >
            {number}
          </a>
        </sup>
        {note && ` ${note}`}
      </p>
      <p className={styles.question}>{ask}</p>
    </>
  );
}

/** A document of the time beside its step, closed until a reader wants it. */
export function DocumentExcerpt(props: DocumentProps) {
  return (
    <details className={styles.document} data-document={props.document.id}>
      <summary>
        <Head {...props} />
      </summary>
      <Excerpt {...props} />
    </details>
  );
}

/** A document on paper, where nothing can be opened. */
export function OpenDocumentExcerpt(props: DocumentProps) {
  return (
    <div className={styles.document} data-document={props.document.id}>
      <p className={styles.head}>
        <Head {...props} />
      </p>
      <Excerpt {...props} />
    </div>
  );
}
