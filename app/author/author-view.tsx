'use client';

import { useMotionValue } from 'framer-motion';
import { type CSSProperties, useState } from 'react';
import type { StepBoard, Storyboard } from '../../stories/model/storyboard';
import { currentScene } from '../../stories/scene/current-scene';
import type { Moment } from '../../stories/scene/scene';
import { stopsOf } from '../../stories/scene/scroll-progress';
import { CityInsets } from '../_map/controls/city-insets';
import { MapCaptions } from '../_map/controls/map-captions';
import { MapLegend } from '../_map/controls/map-legend';
import { ExploringProvider, useManualCamera } from '../_map/explore/exploring';
import type { MapHit } from '../_map/live/live-map';
import { Locator } from '../_map/locator/locator';
import { MapProvider } from '../_map/map-store';
import { SmallMaps } from '../_map/small-maps/small-maps';
import { StoryMap } from '../_map/story-map';
import { useMapView } from '../_map/story-map-context';
import { LeaderLines } from '../_map/table/leader-lines';
import { MoscowTables } from '../_map/table/moscow-tables';
import { DateChip } from '../_step/date-chip';
import { StoryProvider, useMoment, useStepIndex, useStory } from '../_story/story-context';
import { Button } from '../_ui/button';
import { useMotionValueSelector } from '../_ui/use-motion-value-selector';
import styles from './author.module.css';
import { CopyText } from './copy-text';
import { FrameAreas } from './frame-areas';
import { frameText } from './frame-text';
import { MAP_WINDOWS, type MapWindowClass } from './map-windows';
import { SceneData } from './scene-data';

/** What the check says of a step. */
export type StepMessage = { line: number; column: number; message: string; isWarning?: true };

type AuthorViewProps = {
  board: Storyboard;
  /** By id of the step: what the check says of its file, and the file’s path. */
  messages: Readonly<Record<string, readonly StepMessage[]>>;
  files: Readonly<Record<string, string>>;
};

/** The frame that the map shows now, to copy into the step. It stands in the map, whose camera it reads. */
function FrameToCopy() {
  const view = useMapView();
  return view && <CopyText label="The frame that the map shows" text={frameText(view)} />;
}

function StepControls({ step }: { step: StepBoard }) {
  const { steps } = useStory();
  const moment = useMoment();
  const progress = useMotionValueSelector(moment, (current) => current.progress);
  const stepIndex = useStepIndex();
  const manualCamera = useManualCamera();
  const go = (next: Moment) => moment.set(next);
  return (
    <div className={styles.controls}>
      <label>
        Step{' '}
        <select value={stepIndex} onChange={({ target }) => go({ step: Number(target.value), progress: 1 })}>
          {steps.map(({ id, title }, index) => (
            <option key={id} value={index}>{`${index + 1} ${id}: ${title}`}</option>
          ))}
        </select>
      </label>
      <label>
        Progress{' '}
        <input
          type="range"
          min={0}
          max={1}
          step={0.01}
          value={progress}
          onChange={({ target }) => go({ step: stepIndex, progress: Number(target.value) })}
        />{' '}
        {progress.toFixed(2)}
      </label>
      <span>
        Stops{' '}
        {stopsOf(step).map((stop) => (
          <Button key={stop} onClick={() => go({ step: stepIndex, progress: stop })}>
            {stop}
          </Button>
        ))}
      </span>
      <Button
        aria-pressed={manualCamera?.isOn ?? false}
        onClick={() => (manualCamera?.isOn ? manualCamera.end() : manualCamera?.start())}
      >
        Move the map, and pick
      </Button>
    </div>
  );
}

/** Ids of the features that were clicked and show now, uppermost first, each to copy. */
function PickedIds({ hits }: { hits: readonly MapHit[] }) {
  const story = useStory();
  const { presence } = currentScene(story, { moment: useMoment().get(), day: null });
  const visible = new Map(hits.filter(({ id }) => (presence[id] ?? 0) > 0).map((hit) => [hit.id, hit]));
  if (visible.size === 0) return <p>Move the map, then click on it.</p>;
  return [...visible.values()].map(({ source, id }) => (
    <CopyText key={id} label={`Id in ${source}`} text={id} />
  ));
}

function StepMessages({ messages, file }: { messages: readonly StepMessage[]; file: string }) {
  if (messages.length === 0) return <p>{`The check finds no mistake in ${file}.`}</p>;
  return (
    <ul>
      {messages.map(({ line, column, message, isWarning }) => (
        <li key={`${line}:${column} ${message}`}>
          <code>{`${file}:${line}:${column}`}</code> {isWarning ? 'warning: ' : ''}
          {message}
        </li>
      ))}
    </ul>
  );
}

function Author({ messages, files }: Omit<AuthorViewProps, 'board'>) {
  const story = useStory();
  const step = story.steps[useStepIndex()];
  const [mapWindow, setMapWindow] = useState<MapWindowClass>(MAP_WINDOWS[0]);
  const [hasAreas, setHasAreas] = useState(true);
  const [hits, setHits] = useState<readonly MapHit[]>([]);
  if (!step) return null;
  const { name, width, height, padding, coveredLeft } = mapWindow;
  const narrowQuery = mapWindow.device === 'narrow' ? 'all' : 'not all';
  return (
    <main className={styles.author}>
      <h1>{story.title}</h1>
      <StepControls step={step} />
      <fieldset className={styles.controls}>
        <legend>Window</legend>
        {MAP_WINDOWS.map((choice) => (
          <label key={choice.name}>
            <input
              type="radio"
              name="window"
              checked={choice.name === name}
              onChange={() => setMapWindow(choice)}
            />{' '}
            {`${choice.name}, ${choice.width}×${choice.height}`}
          </label>
        ))}
        <label>
          <input type="checkbox" checked={hasAreas} onChange={({ target }) => setHasAreas(target.checked)} />{' '}
          safe areas of all windows
        </label>
      </fieldset>
      <div className={styles.map} style={{ width, '--map-height': `${height}px` } as CSSProperties}>
        <StoryMap
          key={name}
          layout={{ narrowQuery, padding, coveredLeft }}
          onPick={setHits}
          below={<MapLegend />}
        >
          <LeaderLines />
          <MoscowTables />
          <MapCaptions />
          <SmallMaps coveredLeft={coveredLeft} />
          <DateChip />
          <Locator />
          <CityInsets />
          {hasAreas && <FrameAreas step={step} current={mapWindow} />}
          <div className={styles.frame}>
            <FrameToCopy />
          </div>
        </StoryMap>
      </div>
      <h2>Ids at the click</h2>
      <PickedIds hits={hits} />
      <h2>Messages</h2>
      <StepMessages messages={messages[step.id] ?? []} file={files[step.id] ?? ''} />
      <h2>Scene</h2>
      <SceneData />
      <p>
        <a href="/gallery/">All signs and parts</a> ·{' '}
        <a href={`/stories/${story.id}/#${step.id}`}>This step as it is read</a>
      </p>
    </main>
  );
}

const START: Moment = { step: 0, progress: 1 };

/** Over any step of a story: its frame, safe areas, ids, messages and scene, for its author. */
export function AuthorView({ board, ...props }: AuthorViewProps) {
  const moment = useMotionValue(START);
  return (
    <StoryProvider story={board} moment={moment}>
      <ExploringProvider>
        <MapProvider>
          <Author {...props} />
        </MapProvider>
      </ExploringProvider>
    </StoryProvider>
  );
}
