import { useEffect, useId, useState } from 'react';
import * as messages from '#messages/cite';
import { formatIsoDay } from '../../geo/time/dates';
import type { Storyboard } from '../../stories/model/storyboard';
import { pageOrigin } from '../_site/urls/page-origin';
import { asset } from '../_site/urls/urls';
import { useStory } from '../_story/story-context';
import { Button } from '../_ui/button';
import { Dialog } from '../_ui/dialog/dialog';
import { useCopyToClipboard } from '../_ui/dialog/use-clipboard';
import { CITATION_FILES } from './citation-files';
import styles from './cite-dialog.module.css';
import { CITATION_FORMATS, type CitationFormat, type CitationTexts, fillIn } from './fill-in-citation';
import { FORMAT_NAMES } from './format-names';

/** The story’s citations: null while they load, `failed` if they cannot be had. */
function useCitations(story: string): readonly CitationTexts[] | 'failed' | null {
  const [citations, setCitations] = useState<readonly CitationTexts[] | 'failed' | null>(null);
  useEffect(() => {
    let isCurrent = true;
    const load = async () => {
      const response = await fetch(asset(`/stories/${story}/cite.json`));
      if (!response.ok) throw new Error(`${response.status}`);
      return (await response.json()) as CitationTexts[];
    };
    load().then(
      (loaded) => isCurrent && setCitations(loaded),
      () => isCurrent && setCitations('failed'),
    );
    return () => {
      isCurrent = false;
    };
  }, [story]);
  return citations;
}

/** Parts that can be cited where a step is read: the step, what stands in it, its chapter, the story. */
function partsAround(citations: readonly CitationTexts[], story: Storyboard, step: string) {
  const chapter = story.steps.find(({ id }) => id === step)?.chapter;
  const isAround = ({ id, steps }: CitationTexts) =>
    id === `step-${step}` || steps.includes(step) || id === `chapter-${chapter}` || id === 'story';
  const order = ['step', 'panel', 'chapter', 'story'];
  return citations.filter(isAround).sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
}

/** Saves a text as a file. */
function download(name: string, text: string, type: string): void {
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = Object.assign(document.createElement('a'), { href: url, download: name });
  link.click();
  URL.revokeObjectURL(url);
}

function Citation({ step, citations }: { step: string; citations: readonly CitationTexts[] }) {
  const story = useStory();
  const id = useId();
  const parts = partsAround(citations, story, step);
  const [partId, setPartId] = useState(parts[0]?.id);
  const [format, setFormat] = useState<CitationFormat>('chicago');
  const part = parts.find((candidate) => candidate.id === partId);
  const today = formatIsoDay(Date.now() / 86_400_000);
  const text = part ? fillIn(part.texts[format], format, { origin: pageOrigin(), day: today }) : '';
  const { field, copy, status } = useCopyToClipboard<HTMLTextAreaElement>(text);
  const { ending, type } = CITATION_FILES[format];
  return (
    <>
      <fieldset className={styles.choices}>
        <legend>{messages.part}</legend>
        {parts.map(({ id: candidate, kind, title }) => (
          <label key={candidate}>
            <input
              type="radio"
              name={`${id}-part`}
              checked={candidate === partId}
              onChange={() => setPartId(candidate)}
            />
            <span>
              {`${messages.kind({ kind })}: `}
              <b>{title}</b>
            </span>
          </label>
        ))}
      </fieldset>
      <fieldset className={styles.choices}>
        <legend>{messages.format}</legend>
        {CITATION_FORMATS.map((candidate) => (
          <label key={candidate}>
            <input
              type="radio"
              name={`${id}-format`}
              checked={candidate === format}
              onChange={() => setFormat(candidate)}
            />
            <span>{FORMAT_NAMES[candidate]}</span>
          </label>
        ))}
      </fieldset>
      <label htmlFor={`${id}-text`} className={styles.label}>
        {messages.citation}
      </label>
      <textarea
        ref={field}
        id={`${id}-text`}
        className={styles.field}
        readOnly
        rows={6}
        spellCheck={false}
        value={text}
        onFocus={({ target }) => target.select()}
      />
      <p className={styles.act}>
        <Button variant="primary" onClick={copy}>
          {messages.copy}
        </Button>
        <Button onClick={() => download(`${story.id}-${partId}.${ending}`, text, type)}>
          {messages.download}
        </Button>
        <span role="status">{status}</span>
      </p>
    </>
  );
}

/** Dialog with the citation of a step, its chapter or the story, in the style or format that is asked for. */
export function CiteDialog({ step, onClose }: { step: string; onClose: () => void }) {
  const citations = useCitations(useStory().id);
  return (
    <Dialog title={messages.citeDialog} className={styles.dialog} onClose={onClose}>
      <div className={styles.body}>
        {citations === null && <p role="status">{messages.loading}</p>}
        {citations === 'failed' && <p role="alert">{messages.unavailable}</p>}
        {citations !== null && citations !== 'failed' && <Citation step={step} citations={citations} />}
      </div>
    </Dialog>
  );
}
