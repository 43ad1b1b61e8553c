'use client';

import { useMotionValue } from 'framer-motion';
import { type MouseEvent, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { EmbedProse, useStoryData } from '#served';
import type { Moment } from '../../stories/scene/scene';
import { nextStep, previousStep } from '../../stories/scene/scroll-progress';
import type { Part } from '../../stories/urls/embed-query';
import { isFocusInOtherStep, scrollToStep } from '../_player/step-navigation';
import { useStepPlayer } from '../_player/step-player';
import { useArrowKeys } from '../_player/use-arrow-keys';
import { useSwipe } from '../_player/use-swipe';
import { href } from '../_site/urls/urls';
import { Boundary } from '../_ui/error-boundary';
import '../_site/translation/moved-nodes';
import { CardDialog } from '../_cards/card-dialog';
import { CitationNote } from '../_cards/citation-popover';
import { useCardsAtHand } from '../_cards/open-card';
import { SteadyStage } from '../_map/story-map-with-fallback';
import { NARROW_FRAME } from '../_site/share/iframe-height';
import { useScripted, useUnscripted } from '../_site/startup/use-no-js-fallback';
import { showTheme } from '../_site/theme/theme';
import { SpokenStep } from '../_step/announce/step-announcer';
import { useMapReport } from '../_step/data-attributes/map-attributes';
import { usePicturesOnPaper } from '../_step/stills/use-print-stills';
import { Strips } from '../_strips/strips';
import { AddressDialog } from '../_ui/blocked-link-dialog';
import { openBeside } from '../_ui/open-in-new-window';
import styles from './embed.module.css';
import { EmbedFoot } from './embed-foot';
import { EmbedHead, PlainHead } from './embed-head';
import type { Heard } from './host-messages';
import { useHostMessages } from './host-page';
import { useTurn } from './live-map-lock';
import { ScrolledSteps } from './scroll-steps';
import { useEmbedding } from './use-embed-query';
import { useFrameReports } from './use-report-to-host';
import { useShownSteps } from './use-visible-steps';

/** Nobody takes the map of a frame in hand: it would take the wheel of the page around it. */
const NOT_EXPLORING = {
  on: false,
  day: null,
  start: () => undefined,
  end: () => undefined,
  choose: () => undefined,
};

/**
 * The link out of the frame that a click follows. Links open beside the frame: most pages may not stand in one, and the
 * reader’s place is kept.
 */
function linkAway({ target }: MouseEvent): HTMLAnchorElement | null {
  const link = target instanceof Element ? target.closest<HTMLAnchorElement>('a[href]') : null;
  if (!link || link.getAttribute('href')?.startsWith('#')) return null;
  link.target = '_blank';
  link.rel = 'noopener';
  return link;
}

type EmbedProps = {
  /** The story’s id, and its title. */
  story: string;
  title: string;
  /** The chapter that this page holds; without one, it holds the whole story. */
  chapter?: string;
  /** Positions of the steps that it holds. */
  part: Part;
  /** Whose work the story retells, in a few words. */
  after: string;
};

function EmbedShell({ story: id, chapter, part, after }: EmbedProps) {
  const { board: story, strips } = useStoryData({ story: id, chapter });
  useScripted();
  const root = useRef<HTMLDivElement>(null);
  const column = useRef<HTMLElement>(null);
  const stage = useRef<HTMLElement>(null);
  const hasBegun = useRef(false);
  const [speaks, setSpeaks] = useState(false);
  const [alone, setAlone] = useState(false);
  useEffect(() => setAlone(window.parent === window), []);
  const { embedding, isRead } = useEmbedding(story, part);
  const { first, last, start, mode } = embedding;
  const moment = useMotionValue<Moment>({ step: part.first, progress: 1 });
  const at = useShownSteps({ story, root, column, moment, part, embedding });
  const player = useStepPlayer(story.steps, moment);
  const turn = useTurn(stage);
  const { asked, onAsk } = useCardsAtHand(story, moment, null, column);

  useEffect(() => {
    const id = story.steps[start]?.id;
    if (!isRead || !id) return;
    // a frame that changes its manner stays where it is
    const at = hasBegun.current ? moment.get().step : start;
    hasBegun.current = true;
    setSpeaks(true);
    if (mode === 'step') player.show(at);
    else if (at !== first) scrollToStep(story.steps[at]?.id ?? id, { focus: false });
  }, [story, isRead, start, first, mode, moment, player]);

  const counted = useMemo(
    () => Array.from({ length: last - first + 1 }, (_, nth) => first + nth),
    [first, last],
  );

  /** Goes to a step of the part; forwards it plays, back it is there at once. */
  const go = useCallback(
    (step: number) => {
      const now = moment.get().step;
      const to = Math.min(last, Math.max(first, step));
      const id = story.steps[to]?.id;
      if (!id) return;
      // a host that leads the frame keeps the focus
      const leavesFocus = document.hasFocus() && isFocusInOtherStep(id);
      if (mode === 'scroll') return scrollToStep(id, { smooth: true, focus: leavesFocus });
      if (to === now) return;
      if (to === now + 1) player.play(to);
      else player.show(to);
      // where the last button was pressed there is none any more
      const title = document.getElementById(id)?.querySelector('h2');
      requestAnimationFrame(() => {
        const { activeElement } = document;
        const lost = document.hasFocus() && (activeElement === null || activeElement === document.body);
        if (leavesFocus || (lost && to === last)) title?.focus({ preventScroll: true });
      });
    },
    [story, moment, player, mode, first, last],
  );
  const onNext = useCallback(() => {
    const now = moment.get();
    // who scrolls may have only come near a step
    go(mode === 'scroll' ? nextStep(now, last) : now.step + 1);
  }, [go, moment, mode, last]);
  const onPrevious = useCallback(() => go(previousStep(moment.get())), [go, moment]);
  const onStep = useCallback(
    (id: string) => {
      const step = story.steps.findIndex((candidate) => candidate.id === id);
      if (step !== -1) go(step);
    },
    [story, go],
  );
  useArrowKeys(useCallback((to) => (to === 'next' ? onNext() : onPrevious()), [onNext, onPrevious]));
  const swipe = useSwipe(
    useCallback((to) => (to === 'left' ? onNext() : onPrevious()), [onNext, onPrevious]),
  );

  useHostMessages(
    useCallback(
      (message: Heard) => {
        if (message.type === 'next') onNext();
        if (message.type === 'previous') onPrevious();
        if (message.type === 'go') onStep(message.step);
        if (message.type === 'theme') showTheme(message.theme);
      },
      [onNext, onPrevious, onStep],
    ),
  );
  useFrameReports({ story, embedding, isRead, at, moment });

  /** An address that would not open beside the frame. */
  const [refused, setRefused] = useState<string | null>(null);
  const goAway = (address: string) => {
    if (!openBeside(address)) setRefused(address);
  };
  const onClickCapture = (event: MouseEvent) => {
    const link = linkAway(event);
    // who asks the browser for a tab or a window of its own is not to be hindered
    if (!link || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    goAway(link.href);
  };

  /** A card may lead to steps that are not shown here. */
  const onCardStep = (id: string) => {
    const step = story.steps.findIndex((candidate) => candidate.id === id);
    if (step >= first && step <= last) go(step);
    else goAway(new URL(href(`/stories/${story.id}/#${id}`), document.baseURI).href);
  };
  const { onMapState, onSettled } = useMapReport(root);
  usePicturesOnPaper(root);
  const readingTop = useCallback(() => column.current?.getBoundingClientRect().top ?? 0, []);

  return (
    <div
      ref={root}
      className={styles.embed}
      data-step={story.steps[part.first]?.id}
      data-mode={mode}
      data-alone={alone || undefined}
      data-without-strips={strips ? undefined : true}
      data-map="loading"
      data-settled="false"
      onClickCapture={onClickCapture}
      {...swipe}
    >
      <Boundary>
        <EmbedHead story={story} at={at} />
      </Boundary>
      <main ref={column} className={styles.column} id="story" aria-label={story.title}>
        {embedding.remarks.length > 0 && (
          <p className={styles.remarks} role="note">
            {embedding.remarks.join(' ')}
          </p>
        )}
        <EmbedProse story={id} chapter={chapter} />
      </main>
      <aside ref={stage} className={styles.stage} data-stage aria-label="Map">
        <SteadyStage
          story={story}
          moment={moment}
          exploring={NOT_EXPLORING}
          years={{ from: 0, to: 1 }}
          onMapState={onMapState}
          onSettled={onSettled}
          credits={null}
          narrow={NARROW_FRAME}
          live={turn}
          explorable={false}
          printable
        />
      </aside>
      {/* biome-ignore lint/a11y/useAriaPropsSupportedByRole: outside main it has a role, which a name tells from the host’s */}
      <footer className={styles.bottom} aria-label={`${story.title}: steps and sources`}>
        {strips && (
          <div className={styles.strips} data-stage>
            <Strips board={strips} story={story} moment={moment} form="small" onGo={onStep} among={counted} />
          </div>
        )}
        <Boundary>
          <EmbedFoot story={story} embedding={embedding} at={at} onNext={onNext} onPrevious={onPrevious} />
        </Boundary>
        <Credit after={after} />
      </footer>
      {mode === 'scroll' && <ScrolledSteps story={story} column={column} first={first} moment={moment} />}
      <Boundary>{speaks && <SpokenStep story={story} at={at} among={embedding} />}</Boundary>
      <Boundary>
        <CardDialog story={story} at={at} asked={asked} onAsk={onAsk} onGo={onCardStep} sheet />
      </Boundary>
      <Boundary>
        <CitationNote story={story.id} column={column} readingTop={readingTop} />
      </Boundary>
      <Boundary>
        {refused !== null && <AddressDialog address={refused} onClose={() => setRefused(null)} />}
      </Boundary>
    </div>
  );
}

/** Whose work this is, the story’s and the map’s. */
const Credit = ({ after }: Pick<EmbedProps, 'after'>) => (
  <p className={styles.credit}>
    {after && <span>{`After ${after} · `}</span>}
    <span className={styles.mapCredit}>Map: Natural Earth, GeoNames · </span>
    <a href={href('/sources/')} target="_blank" rel="noopener">
      sources
    </a>
    <span> · </span>
    <a href="https://creativecommons.org/licenses/by/4.0/" target="_blank" rel="noopener license">
      CC BY 4.0
    </a>
  </p>
);

/** The part of the story as it is read without scripts: prose and stills in one column. */
function EmbedUnscripted({ story, title, chapter, after }: EmbedProps) {
  useUnscripted();
  return (
    <div className={styles.embed} data-step="" data-mode="step">
      <PlainHead story={story} title={title} />
      <main className={styles.column} id="story" aria-label={title}>
        <EmbedProse story={story} chapter={chapter} />
      </main>
      <footer className={styles.bottom}>
        <Credit after={after} />
      </footer>
    </div>
  );
}

/**
 * The embed shell: a part of a story in a frame of somebody else’s page. One step at a time, or, where the frame’s
 * address asks for it, with a scroll of its own. The prose stays whatever breaks about it.
 */
export const Embed = (props: EmbedProps) => (
  <Boundary instead={<EmbedUnscripted {...props} />}>
    <EmbedShell {...props} />
  </Boundary>
);
