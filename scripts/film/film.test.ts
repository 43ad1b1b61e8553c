import { describe, expect, test } from 'vitest';
import { faultLines } from '../../stories/load/shared-story';
import { cuesOf, webVtt } from './captions';
import { chooseEncoding, ffmpegArguments, findFfmpeg, readDuration } from './ffmpeg';
import { filmContent } from './film-content';
import { parseSize } from './run-film';
import { filmFrameAt, filmFrameCount, PLAY_SECONDS, progressAt, stepSpans } from './timeline';
import { voicesIn } from './voices';

const STEPS = [
  { step: 3, stops: [0.4, 1], seconds: 12 },
  { step: 4, stops: [1], seconds: 8 },
];
const TITLES = { opening: 4, closing: 8 };

const positionOf = (id: string) => faultLines.steps.findIndex((step) => step.id === id);

describe('the frames of a film', () => {
  test('are the opening titles, the steps one after another, and the closing titles', () => {
    expect(filmFrameCount(STEPS, TITLES, 25)).toBe(32 * 25);
    const frame = (seconds: number) => filmFrameAt(seconds * 25, STEPS, TITLES, 25);
    expect([frame(0), frame(3.96), frame(24), frame(31.96)]).toEqual([
      { titles: 'opening' },
      { titles: 'opening' },
      { titles: 'closing' },
      { titles: 'closing' },
    ]);
    expect(frame(4)).toEqual({ moment: { step: 3, progress: 0 } });
    expect(frame(15.96)).toEqual({ moment: { step: 3, progress: 1 } });
    expect(frame(16)).toEqual({ moment: { step: 4, progress: 0 } });
  });

  test('play to each stop and rest there, and never go back', () => {
    const [first] = STEPS as [(typeof STEPS)[0]];
    const progress = Array.from({ length: 120 }, (_, tenth) => progressAt(first, tenth / 10));
    expect(progress).toEqual([...progress].sort((a, b) => a - b));
    const rest = (first.seconds - PLAY_SECONDS) / 2;
    expect(progress.filter((value) => value === 0.4).length / 10).toBeCloseTo(rest, 0);
    expect(progress.filter((value) => value === 1).length / 10).toBeCloseTo(rest, 0);
  });
});

describe('a step of a film', () => {
  const positions = ['plovdiv', 'plzen'].map(positionOf);

  test('lasts as long as its voice, and one without a voice as long as its words are read', () => {
    const silent = filmContent(faultLines, positions, new Map());
    const spoken = filmContent(faultLines, positions, new Map([['plovdiv', 61.5]]));
    expect(spoken.steps.map(({ seconds }) => seconds)).toEqual([61.5, silent.steps[1]?.seconds]);
    expect(silent.steps.every(({ seconds }) => seconds > PLAY_SECONDS)).toBe(true);
    expect(stepSpans(spoken.steps, TITLES)[1]?.from).toBe(65.5);
  });

  test('has its captions within its span, none over another, in lines that fit', () => {
    const { cues, steps, titles } = filmContent(faultLines, positions, new Map());
    const spans = stepSpans(steps, titles);
    for (const [at, cue] of cues.entries()) {
      expect(cue.to).toBeGreaterThan(cue.from);
      expect(cue.from).toBeGreaterThanOrEqual((cues[at - 1]?.to ?? spans[0]?.from ?? 0) - 1e-9);
    }
    expect(cues.at(-1)?.to).toBeCloseTo(spans.at(-1)?.to ?? 0);
    expect(cues.some(({ text }) => text.includes('Plovdiv'))).toBe(true);
  });
});

test('captions are WebVTT: times to the millisecond, signs of markup written out', () => {
  const cues = cuesOf(['Less <than> nothing & more.', 'Two words.'], { from: 3598.5, to: 3605.5 });
  expect(webVtt(cues)).toBe(
    [
      'WEBVTT',
      '1\n00:59:58.500 --> 01:00:03.500\nLess &lt;than&gt; nothing &amp; more.',
      '2\n01:00:03.500 --> 01:00:05.500\nTwo words.\n',
    ].join('\n\n'),
  );
  const [cue, ...others] = webVtt(cuesOf(['word '.repeat(60).trim()], { from: 0, to: 9 }))
    .split('\n\n')
    .slice(1);
  for (const block of [cue, ...others])
    expect(
      block
        ?.split('\n')
        .slice(2)
        .every((line) => line.length <= 42),
    ).toBe(true);
});

describe('recorded voices', () => {
  test('are found by the step’s id, whatever else lies beside them', () => {
    expect([...voicesIn(['plzen.wav', 'plovdiv.mp3', 'notes.txt'], ['plovdiv', 'plzen'])]).toEqual([
      ['plovdiv', 'plovdiv.mp3'],
      ['plzen', 'plzen.wav'],
    ]);
  });

  test('of no step, or twice of one, are all named at once', () => {
    expect(() => voicesIn(['plzn.wav', 'plovdiv.mp3', 'plovdiv.wav'], ['plovdiv', 'plzen'])).toThrow(
      /plovdiv has a voice already[\s\S]*no step “plzn”/,
    );
    expect(() => voicesIn(['notes.txt'], ['plovdiv'])).toThrow('<step>.mp3');
  });

  test('begin with their step in the film', () => {
    const args = ffmpegArguments(
      'film.mp4',
      {
        ...{ rate: 25, captions: 'film.vtt', language: 'eng', title: 'Film', comment: '' },
        voices: [{ file: 'plzen.wav', from: 16.25 }],
      },
      chooseEncoding(' V....D libx264 '),
    );
    expect(args.join(' ')).toContain('adelay=16250');
  });
});

describe('ffmpeg', () => {
  test('that is missing is named with its package', () => {
    expect(() => findFfmpeg('/nowhere/ffmpeg')).toThrow(/package is called ffmpeg[\s\S]*FFMPEG=/);
  });

  test('makes H.264 where it can, else VP9', () => {
    expect(chooseEncoding(' V..... libvpx-vp9 \n V....D libx264 ').extension).toBe('mp4');
    expect(chooseEncoding(' V..... libvpx-vp9 ').extension).toBe('webm');
    expect(() => chooseEncoding(' V..... mpeg4 ')).toThrow('libx264');
  });

  test('says how long a recording is', () => {
    expect(readDuration('  Duration: 00:01:02.50, start: 0', 'a.mp3')).toBe(62.5);
    expect(() => readDuration('Invalid data', 'a.mp3')).toThrow('a.mp3');
  });
});

test('a film’s size has even numbers and lies', () => {
  expect(parseSize('1280x720')).toEqual({ width: 1280, height: 720 });
  for (const size of ['1281x720', '720x1280', '12x10', 'hd', '']) expect(parseSize(size)).toBeNull();
});
