import { type MouseEvent, useState } from 'react';
import { flushSync } from 'react-dom';
import * as citing from '#messages/cite';
import * as messages from '#messages/reading';
import { choosePredicting, usePredictChoice } from '../_predict/predict-choice';
import { LanguageLinks } from '../_site/languages/language-links';
import type { LanguageVersion } from '../_site/languages/versions';
import { href } from '../_site/urls/urls';
import { useStepIndex, useStory } from '../_story/story-context';
import { Button } from '../_ui/button';
import { Dialog } from '../_ui/dialog/dialog';
import { ThemeSwitch } from '../_ui/theme-switch';
import hidden from '../_ui/visually-hidden.module.css';
import { EmbedIcon, PresentIcon } from '../_ui/way-icons';
import styles from './contents.module.css';

/** The bar with the title alone, for when the contents have thrown or scripts do not run. */
export const TitleBar = ({ title }: { title: string }) => (
  <header className={styles.bar}>
    <a className={styles.homeLink} href={href('/')}>
      {title}
    </a>
  </header>
);

/** The bar with the chapters and the reader’s progress, and the dialog that lists all steps. */
export function Contents({
  onGo,
  versions = [],
  canPredict = false,
}: {
  onGo: (step: string) => void;
  /** The story in other languages. */
  versions?: readonly LanguageVersion[];
  /** Whether the story asks for predictions. */
  canPredict?: boolean;
}) {
  const story = useStory();
  const stepIndex = useStepIndex();
  const [isOpen, setIsOpen] = useState(false);
  const close = () => setIsOpen(false);
  const isPredicting = usePredictChoice();
  const togglePredicting = () => {
    close();
    choosePredicting(!isPredicting);
  };
  // the list is rendered when first opened, since it has many elements and the bar has the same links
  const [isListRendered, setIsListRendered] = useState(false);
  const open = () => {
    setIsListRendered(true);
    setIsOpen(true);
  };
  const chapter = story.steps[stepIndex]?.chapter;
  const go = (event: MouseEvent, step: string) => {
    // following the link would add a history entry, but the back button is to leave the page
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    // at once, so that the step’s title can take the focus
    flushSync(close);
    onGo(step);
  };
  const steps = (first: number, count: number) => story.steps.slice(first, first + count);
  const current = story.chapters.findIndex(({ id }) => id === chapter);
  return (
    <header className={styles.bar}>
      <a className={styles.homeLink} href={href('/')}>
        {story.title}
      </a>
      <nav className={styles.chapters} aria-label={messages.chapters}>
        <ol>
          {story.chapters.map(({ id, title, first, count }, index) => (
            <li key={id} className={styles.chapter} data-current={id === chapter || undefined}>
              <a
                className={styles.chapterLink}
                href={`#${story.steps[first]?.id}`}
                aria-current={id === chapter ? 'true' : undefined}
                onClick={(event) => go(event, story.steps[first]?.id ?? '')}
              >
                <span>{index + 1}</span> <span className={styles.chapterTitle}>{title}</span>
              </a>
              {/* the dialog has the same links for keyboards and screen readers */}
              <span className={styles.ticks} aria-hidden="true">
                {steps(first, count).map((step, inChapter) => (
                  // biome-ignore lint/a11y/useAnchorContent: hidden from screen readers, and no tab stop
                  <a
                    key={step.id}
                    className={styles.tick}
                    href={`#${step.id}`}
                    tabIndex={-1}
                    title={`${first + inChapter + 1} ${step.title}`}
                    data-state={tickState(first + inChapter, stepIndex)}
                    onClick={(event) => go(event, step.id)}
                  />
                ))}
              </span>
            </li>
          ))}
        </ol>
      </nav>
      <p className={styles.currentPosition}>
        <span
          className={styles.currentChapter}
        >{`${current + 1}\u2002${story.chapters[current]?.title}`}</span>
        <span>{messages.stepCount({ step: stepIndex + 1, steps: story.steps.length })}</span>
      </p>
      <div className={styles.entryLinks}>
        <a href={href(`/present/${story.id}/`)} aria-label={messages.present} title={messages.present}>
          <PresentIcon />
        </a>
        <Button
          variant="icon"
          data-embed="chapter"
          data-embed-step={story.steps[stepIndex]?.id}
          aria-label={messages.embed}
          title={messages.embed}
        >
          <EmbedIcon />
        </Button>
      </div>
      <Button className={styles.contentsButton} onClick={open}>
        <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
          <path d="M1 3h14M1 8h14M1 13h14" stroke="currentColor" strokeWidth="1.6" />
        </svg>
        <span>{messages.contents}</span>
      </Button>
      <LanguageLinks versions={versions} className={styles.languageLink} keepsPlace />
      <ThemeSwitch />
      <Dialog
        isOpen={isOpen}
        className={styles.contentsDialog}
        aria-label={messages.contents}
        onClose={close}
      >
        <p className={styles.head}>
          <Button className={styles.closeButton} onClick={close}>
            {messages.close}
          </Button>
        </p>
        {isListRendered &&
          story.chapters.map(({ id, title, dates, first, count }, index) => (
            <div key={id} className={styles.chapterSection}>
              <h2 className={styles.chapterHeading}>
                <span>{`${index + 1}\u2002${title}`}</span> <span>{dates}</span>
              </h2>
              <Button
                variant="link"
                className={styles.embedButton}
                data-embed="chapter"
                data-embed-step={story.steps[first]?.id}
              >
                <span>{messages.embed}</span>
                <span className={hidden.visuallyHidden}>{` ${title}`}</span>
              </Button>
              <ol start={first + 1}>
                {steps(first, count).map((step, inChapter) => (
                  <li key={step.id} value={first + inChapter + 1}>
                    <a
                      href={`#${step.id}`}
                      aria-current={first + inChapter === stepIndex ? 'step' : undefined}
                      onClick={(event) => go(event, step.id)}
                    >
                      <span>{step.title}</span> <span className={styles.stepDate}>{step.dateWords}</span>
                    </a>
                  </li>
                ))}
              </ol>
            </div>
          ))}
        <p className={styles.moreLink}>
          <Button variant="link" data-stepping onClick={close}>
            {messages.stepByButtons}
          </Button>
        </p>
        {canPredict && (
          <p className={styles.moreLink}>
            <Button variant="link" aria-pressed={isPredicting} onClick={togglePredicting}>
              {messages.predictFirst}
            </Button>
          </p>
        )}
        <p className={styles.moreLink}>
          <Button variant="link" data-cite={story.steps[stepIndex]?.id} onClick={close}>
            {citing.citeTheStory}
          </Button>
        </p>
        <p className={styles.moreLink}>
          <a href={href('/sources/')}>{messages.sourcesLink}</a>
        </p>
        <p className={styles.moreLink}>
          <a href={href(`/handout/${story.id}/`)}>{messages.handoutLinkShort}</a>
        </p>
        <p className={styles.moreLink}>
          <a href={href(`/present/${story.id}/`)}>{messages.presentLink}</a>
        </p>
        <p className={styles.moreLink}>
          <a href={href('/teach/')}>{messages.teachLink}</a>
        </p>
        <p className={styles.moreLink}>
          <a href={href('/accessibility/')}>{messages.accessibilityLink}</a>
        </p>
        {versions.length > 0 && (
          <p className={styles.moreLink}>
            <LanguageLinks versions={versions} keepsPlace />
          </p>
        )}
      </Dialog>
    </header>
  );
}

const tickState = (step: number, current: number): 'past' | 'now' | 'coming' => {
  if (step === current) return 'now';
  return step < current ? 'past' : 'coming';
};
