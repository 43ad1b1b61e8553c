// @vitest-environment happy-dom
import { motionValue } from 'framer-motion';
import { act, type ComponentProps, type ReactElement } from 'react';
import { createRoot } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { faultLines } from '../../../stories/load/shared-story';
import { storyboardOf } from '../../../stories/model/storyboard';
import type { Moment } from '../../../stories/scene/scene';
import { stripBoardOf } from '../../../stories/strips/strips';
import { parseTalkQuery } from '../../../stories/talk/talk';
import type { EmbedOptions } from '../../../stories/urls/embed-query';
import { CardDialog, type CardRequest } from '../../_cards/card-dialog';
import { CitationPopover } from '../../_cards/citation-popover';
import { FeatureList } from '../../_cards/feature-list';
import type { Choice } from '../../_embed/code/choice';
import { CopyField } from '../../_embed/code/copy-field';
import { EmbedChoices } from '../../_embed/code/embed-choices';
import { EmbedFoot } from '../../_embed/embed-foot';
import { EmbedHead } from '../../_embed/embed-head';
import { slidesOf } from '../../_present/deck/slide';
import { Timer } from '../../_present/deck/timer';
import { Overview } from '../../_present/dialogs/overview';
import { Preflight } from '../../_present/dialogs/preflight';
import { ShareStep } from '../../_present/dialogs/share-step';
import { TalkPicker } from '../../_present/dialogs/talk-picker';
import { MapTools } from '../../_present/drawing/map-tools';
import type { Offline } from '../../_present/offline/use-offline';
import { OPENING_ROOM, type PresentedRoom } from '../../_present/room/room-presenter';
import { PresentFoot } from '../../_present/screen/present-foot';
import { PresentTools } from '../../_present/screen/present-tools';
import { SlideText } from '../../_present/screen/slide-text';
import { SpeakerPictures } from '../../_present/speaker/speaker-pictures';
import { Contents } from '../../_reading/contents';
import { StepAnnouncer } from '../../_step/announce/step-announcer';
import { DateChip } from '../../_step/date-chip';
import { StoryProvider } from '../../_story/story-context';
import './moved-nodes';
import { Captions } from '../../_map/controls/captions';
import { Legend } from '../../_map/controls/legend';
import { ScaleBar } from '../../_map/controls/scale-bar';
import { ExploreButton } from '../../_map/explore/explore-button';
import { ExplorePanel } from '../../_map/explore/explore-panel';
import { ExploringContext } from '../../_map/explore/exploring';

const loaded = faultLines;
const story = storyboardOf(loaded);
const slides = slidesOf(loaded);
const strips = stripBoardOf(loaded);
const nothing = () => undefined;

/** As browsers translate: every text goes into two elements of their own. */
function wrapTexts(root: Element): void {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const texts: Node[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode);
  for (const text of texts) {
    if (!text.nodeValue?.trim() || text.parentElement?.closest('svg, font, option, textarea')) continue;
    const outer = document.createElement('font');
    outer.appendChild(document.createElement('font')).textContent = text.nodeValue;
    text.parentNode?.replaceChild(outer, text);
  }
}

const INLINE = /^(?:A|B|I|SPAN|SMALL|FONT|SUP|BR)$/;

/** As they treat a sentence with links in it: its parts go into one element together. */
function wrapSentences(root: Element): void {
  for (const element of root.querySelectorAll(':not(svg, svg *, font)')) {
    const parts = [...element.childNodes];
    const elements = [...element.children];
    if (elements.length === 0 || !elements.every(({ tagName }) => INLINE.test(tagName))) continue;
    const sentence = document.createElement('font');
    sentence.append(...parts);
    element.append(sentence);
  }
}

const TRANSLATIONS = [
  ['text by text', [wrapTexts]],
  ['sentence by sentence', [wrapTexts, wrapSentences]],
] as const;

type Found = Pick<
  ComponentProps<typeof Preflight>,
  'map' | 'isLiveMapOffered' | 'isAwake' | 'isSpeakerConnected' | 'address' | 'offline'
>;

const NOW = Date.UTC(2026, 0, 1);
const drawing = (strokes: number, isPenActive: boolean) => ({
  ...{ isPenActive, strokes: Array.from({ length: strokes }, () => []) },
  ...{ togglePen: nothing, stopPen: nothing, addStroke: nothing, undo: nothing, clear: nothing },
});
const shown = (step: number) => ({
  ...{ step, stop: 1, steps: story.steps.map((_, index) => index), part: { first: 0, last: 29 } },
  ...{ length: 45 as const, minutes: 45, start: null, blankScreen: null, dialog: null, isCovered: false },
  ...{ areLabelsHidden: false, prose: false, shareStep: false, isPenActive: false, room: null },
});
const talk = (search: string) =>
  parseTalkQuery(
    search,
    story.steps.map((step, index) => ({ ...step, talk: slides[index]?.talk ?? 45 })),
  );
const CHOICE = { from: 'question', to: 'tanks', mode: 'step', theme: null, size: 'column' } as const;
const FRAME: EmbedOptions = {
  ...{ first: 3, last: 8, start: 3, mode: 'step', theme: null, remarks: [], rangeRemarks: [] },
};
const ids = story.features.map(({ id }) => id);

/** The same component with what it is given before, and after. */
const both = <Given,>(component: (given: Given) => ReactElement, before: Given, after: Given) =>
  [component(before), component(after)] as const;

/** A part of a page whose current step has an index, from 0. */
const atStep = (step: number, part: ReactElement) => (
  <StoryProvider story={story} moment={motionValue<Moment>({ step, progress: 1 })}>
    {part}
  </StoryProvider>
);

/** The same component at two steps. */
const bothSteps = (component: (step: number) => ReactElement, before: number, after: number) =>
  both((step) => atStep(step, component(step)), before, after);

const exploring = (day: number | null) => ({
  ...{ isOn: day !== null, day },
  ...{ start: nothing, end: nothing, showDay: nothing, hasSlider: false, announceSlider: () => nothing },
});

/** What changes at run time, before and after: by the names of what is shown. */
const CHANGES: Readonly<Record<string, readonly [ReactElement, ReactElement]>> = {
  'the bar and the contents': bothSteps(() => <Contents onGo={nothing} />, 0, 28),
  'the date on the map': bothSteps(() => <DateChip />, 2, 13),
  'the date of a reader who explores': both(
    (day) =>
      atStep(
        13,
        <ExploringContext value={exploring(day)}>
          <DateChip />
        </ExploringContext>,
      ),
    null as number | null,
    -5000,
  ),
  'the note': both(
    (top) => atStep(0, <CitationPopover column={{ current: null }} readingTop={() => top} />),
    0,
    1,
  ),
  'a card': both(
    (request) => atStep(0, <CardDialog {...{ request, onRequest: nothing, onGo: nothing }} />),
    { kind: 'person', id: 'nagy', name: 'Nagy' } as CardRequest,
    { kind: 'features', ids: ids.slice(0, 1) },
  ),
  'a card that closes': both(
    (request) => atStep(0, <CardDialog {...{ request, onRequest: nothing, onGo: nothing }} />),
    { kind: 'term', id: 'norms', name: 'norms' } as CardRequest | null,
    null,
  ),
  'the list of what the map shows': both(
    (features) =>
      atStep(3, <FeatureList {...{ features, isOpen: true, onToggle: nothing, onOpen: nothing }} />),
    ids.slice(0, 90),
    ids.slice(60),
  ),
  'the choices of a frame': both(
    (choice) => atStep(0, <EmbedChoices {...{ choice, onChoose: nothing }} />),
    { ...CHOICE, amount: 'step', step: 'tanks' } as Choice,
    { ...CHOICE, amount: 'range', step: 'volna' },
  ),
  'what is to be copied': both(
    (code) => <CopyField {...code} />,
    { id: 'frame', title: 'A frame', purpose: 'For pages', code: '<iframe>' },
    { id: 'frame', title: 'An address', purpose: 'For others', code: '' },
  ),
  'a frame’s head': bothSteps(() => <EmbedHead />, 0, 20),
  'a frame’s foot': bothSteps(
    () => <EmbedFoot {...{ embedding: FRAME, onNext: nothing, onPrevious: nothing }} />,
    3,
    8,
  ),
  'the words on a slide': bothSteps(
    (step) => <SlideText {...{ height: 800, isCovered: false }} slide={slides[step]} />,
    3,
    13,
  ),
  'the words on a slide that are covered': both(
    (covered) => atStep(3, <SlideText {...{ height: 800, isCovered: covered }} slide={slides[3]} />),
    false,
    true,
  ),
  'the foot of a talk': both(
    ({ search, at }) =>
      atStep(
        at,
        <PresentFoot
          {...{ strips, isCovered: false, onStep: nothing, onScrub: nothing, after: 'K' }}
          talk={talk(search)}
        />,
      ),
    { search: '?talk=45', at: 0 },
    { search: '?talk=10', at: 29 },
  ),
  'a talk’s time': both(
    ({ ago, minutes }) => <Timer startTime={NOW - ago} minutes={minutes} />,
    { ago: 5000, minutes: 45 },
    { ago: 3_605_000, minutes: 20 },
  ),
  'all steps of a talk': both(
    ({ search, at }) =>
      atStep(
        at,
        <Overview
          {...{ slides, stepIndex: at, hasSingleKeys: true }}
          {...{ onSelectTalk: nothing, onGoToStep: nothing, onClose: nothing }}
          talk={talk(search)}
        />,
      ),
    { search: '?talk=45', at: 0 },
    { search: '?talk=10&from=tanks&to=volna', at: 9 },
  ),
  'the choice of a talk': both(
    (search) => atStep(0, <TalkPicker {...{ slides, onSelectTalk: nothing }} talk={talk(search)} />),
    '?from=tanks&to=volna',
    '?from=plovdiv&to=tanks',
  ),
  'the choice of a talk that is whole again': both(
    (search) => atStep(0, <TalkPicker {...{ slides, onSelectTalk: nothing }} talk={talk(search)} />),
    '?from=tanks&to=volna',
    '',
  ),
  'the check before a lecture': both(
    (found) => (
      <Preflight
        {...{
          ...found,
          onDownload: nothing,
          onCheckOffline: nothing,
          onOpenSpeaker: nothing,
          onClose: nothing,
        }}
      />
    ),
    {
      ...{
        map: 'loading',
        isLiveMapOffered: false,
        isAwake: false,
        isSpeakerConnected: null,
        address: 'https://maps.example.org/',
      },
      offline: { state: 'empty', newer: false },
    } as Found,
    {
      ...{
        map: 'still',
        isLiveMapOffered: true,
        isAwake: true,
        isSpeakerConnected: true,
        address: 'http://localhost/',
      },
      offline: { state: 'ready', bytes: 9e6, newer: true },
    },
  ),
  'the buttons of a talk': both(
    ({ speaker, offline, room }) => (
      <PresentTools
        {...{ onCommand: nothing, isPenActive: false, isSpeakerConnected: speaker, offline, room }}
      />
    ),
    { speaker: true, offline: { state: 'fetching', bytes: 1, total: 9 } as Offline, room: null },
    {
      speaker: false,
      offline: { state: 'unknown' } as Offline,
      room: { ...OPENING_ROOM, status: 'connected', followers: 7 } as PresentedRoom,
    },
  ),
  'the pen’s tools': both(
    (strokes) => (
      <MapTools
        {...{
          drawing: drawing(strokes, true),
          isMapManual: strokes > 1,
          onBack: nothing,
          onPan: nothing,
          onZoom: nothing,
        }}
      />
    ),
    1,
    3,
  ),
  'the pen’s tools once it is down': both(
    (penOut) => (
      <MapTools
        {...{
          drawing: drawing(3, penOut),
          isMapManual: penOut,
          onBack: nothing,
          onPan: nothing,
          onZoom: nothing,
        }}
      />
    ),
    true,
    false,
  ),
  'the address for students': both(
    (step) => <ShareStep address={`https://maps.example.org/#${step}`} step={step} />,
    'tanks',
    'volna',
  ),
  'the speaker’s pictures': bothSteps((step) => <SpeakerPictures state={shown(step)} />, 4, 29),
  'the legend': both(
    (rows) => <Legend rows={rows} />,
    ['rising', 'strike', 'garrison', 'meeting', 'treaty'],
    ['meeting', 'treaty'],
  ),
  'the map’s captions': both((text) => <Captions captions={[{ text, presence: 1 }]} />, 'One', 'Two'),
  'the scale': both((zoom) => <ScaleBar camera={{ center: [20, 50], zoom }} />, 4, 7),
  'what a reader holds who explores': both(
    (day) => (
      <ExplorePanel
        {...{ years: { from: -6200, to: -4800 }, day, isOwnDay: day > -6000 }}
        {...{ onDay: nothing, onPan: nothing, onZoom: nothing, onAlwaysLive: nothing, onEnd: nothing }}
        isAlwaysLive={day > -6000}
      />
    ),
    -6000,
    -5000,
  ),
  'the button to explore': both(
    (exploring) => <ExploreButton isExploring={exploring} isLoading={exploring} onChange={nothing} />,
    false,
    true,
  ),
  'what voices are told': bothSteps(() => <StepAnnouncer />, 0, 3),
};

/** Draws an element into the page; what comes back draws another in its place, or nothing. */
function draw(element: ReactElement) {
  const place = document.body.appendChild(document.createElement('div'));
  const root = createRoot(place);
  act(() => root.render(element));
  return {
    place,
    change: (to: ReactElement) => act(() => root.render(to)),
    remove: () => act(() => root.unmount()),
  };
}

/** What is read in a part of a page, without the spaces between. */
const wordsIn = (place: Element) => (place.textContent ?? '').replace(/\s+/g, ' ').trim();

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  vi.stubGlobal('fetch', () => new Promise(() => undefined));
  Object.defineProperty(document, 'fonts', {
    configurable: true,
    value: { ready: new Promise(() => undefined) },
  });
  vi.useFakeTimers({ toFake: ['Date', 'setInterval', 'clearInterval'], now: NOW });
});

afterEach(() => {
  document.body.replaceChildren();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

describe.each(TRANSLATIONS)('a page that is translated %s', (_, translations) => {
  const translate = (place: Element) => {
    for (const translation of translations) translation(place);
  };

  test.each(Object.entries(CHANGES))('shows what is new, and loses nothing: %s', (_, [before, after]) => {
    const expected = draw(after);
    const words = wordsIn(expected.place);
    expected.remove();
    const page = draw(before);
    const first = wordsIn(page.place);
    translate(page.place);
    expect(wordsIn(page.place)).toBe(first);
    page.change(after);
    expect(wordsIn(page.place)).toBe(words);
    translate(page.place);
    page.change(before);
    expect(wordsIn(page.place)).toBe(first);
    translate(page.place);
    page.remove();
    expect(page.place.childNodes).toHaveLength(0);
  });
});
