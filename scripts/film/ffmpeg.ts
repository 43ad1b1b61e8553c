import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';

/** A voice in a film: its file, and when it begins, seconds. */
type PlacedVoice = { file: string; from: number };

/** What a film is made of, besides its frames. */
export type FilmSettings = {
  rate: number;
  /** Captions in WebVTT. */
  captions: string;
  /** ISO 639-2, for players’ menus. */
  language: string;
  title: string;
  comment: string;
  voices: readonly PlacedVoice[];
};

/** How films are encoded: an encoder for pictures and one for voices, what captions become, and the name’s end. */
export type Encoding = {
  extension: 'mp4' | 'webm';
  video: readonly string[];
  audio: readonly string[];
  captions: string;
};

const ENCODINGS: Readonly<Record<string, Encoding>> = {
  libx264: {
    extension: 'mp4',
    video: [
      '-c:v',
      'libx264',
      '-preset',
      'medium',
      '-tune',
      'stillimage',
      '-crf',
      '20',
      '-movflags',
      '+faststart',
    ],
    audio: ['-c:a', 'aac', '-b:a', '128k'],
    captions: 'mov_text',
  },
  'libvpx-vp9': {
    extension: 'webm',
    video: ['-c:v', 'libvpx-vp9', '-crf', '30', '-b:v', '0', '-row-mt', '1'],
    audio: ['-c:a', 'libopus', '-b:a', '96k'],
    captions: 'webvtt',
  },
};

const MISSING =
  'A film needs ffmpeg, which is not there: the package is called ffmpeg in Debian, Ubuntu, Fedora and Homebrew; FFMPEG=/path/to/ffmpeg names one elsewhere.';

/** The encoding that an ffmpeg has, by its list of encoders: H.264 in MP4, or VP9 in WebM. Throws if it has neither. */
export function chooseEncoding(encoders: string): Encoding {
  const name = Object.keys(ENCODINGS).find((candidate) => new RegExp(`\\b${candidate}\\b`).test(encoders));
  const encoding = name === undefined ? undefined : ENCODINGS[name];
  if (!encoding) throw new Error(`this ffmpeg has none of ${Object.keys(ENCODINGS).join(', ')}`);
  return encoding;
}

/** Path of ffmpeg, with its encoding. Throws with the name of the package if it is missing. */
export function findFfmpeg(command = process.env.FFMPEG ?? 'ffmpeg'): {
  command: string;
  encoding: Encoding;
} {
  const { status, stdout, error } = spawnSync(command, ['-hide_banner', '-encoders'], { encoding: 'utf8' });
  if (error || status !== 0) throw new Error(MISSING);
  return { command, encoding: chooseEncoding(stdout) };
}

/** Seconds of a recording, from what ffmpeg says of a file. Throws if it says none. */
export function readDuration(words: string, file: string): number {
  const [, hours, minutes, seconds] = /Duration: (\d+):(\d+):([\d.]+)/.exec(words) ?? [];
  if (seconds === undefined) throw new Error(`${file} is no recording that ffmpeg can read`);
  return Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
}

/** Seconds that a recording takes. */
export const durationOf = (command: string, file: string): number =>
  readDuration(spawnSync(command, ['-hide_banner', '-i', file], { encoding: 'utf8' }).stderr, file);

/** Arguments with which ffmpeg makes a film of PNGs on its standard input. */
export function ffmpegArguments(file: string, settings: FilmSettings, encoding: Encoding): string[] {
  const { rate, captions, language, title, comment, voices } = settings;
  const delayed = voices.map(({ from }, at) => {
    const delay = Math.round(from * 1000);
    return `[${at + 2}:a]aresample=48000,adelay=${delay}:all=1[v${at}]`;
  });
  const mixed = `${voices.map((_, at) => `[v${at}]`).join('')}amix=inputs=${voices.length}:normalize=0:dropout_transition=0[voice]`;
  return [
    ...['-hide_banner', '-loglevel', 'error', '-y'],
    ...['-f', 'image2pipe', '-c:v', 'png', '-framerate', String(rate), '-i', 'pipe:0', '-i', captions],
    ...voices.flatMap((voice) => ['-i', voice.file]),
    ...(voices.length > 0 ? ['-filter_complex', [...delayed, mixed].join(';')] : []),
    ...['-map', '0:v', ...(voices.length > 0 ? ['-map', '[voice]'] : []), '-map', '1:s'],
    // the colours of television in high definition, said to players, which would take others for a small film
    ...['-vf', 'scale=out_color_matrix=bt709:out_range=tv,format=yuv420p'],
    ...['-colorspace', 'bt709', '-color_primaries', 'bt709', '-color_trc', 'bt709', '-color_range', 'tv'],
    ...encoding.video,
    ...(voices.length > 0 ? encoding.audio : []),
    ...[
      '-c:s',
      encoding.captions,
      '-metadata:s:s:0',
      `language=${language}`,
      '-metadata:s:v:0',
      `language=${language}`,
    ],
    ...['-metadata', `title=${title}`, '-metadata', `comment=${comment}`, file],
  ];
}

/** An ffmpeg at work: takes one PNG a frame. */
export type Encoder = {
  write: (png: Buffer) => Promise<void>;
  finish: () => Promise<void>;
  stop: () => void;
};

/** Starts ffmpeg. Its errors are thrown by `finish`, or by the next `write`. */
export function startEncoder(command: string, args: readonly string[]): Encoder {
  const child: ChildProcess = spawn(command, args, { stdio: ['pipe', 'ignore', 'pipe'] });
  let words = '';
  child.stderr?.on('data', (data) => {
    words += data;
  });
  // a pipe that breaks is told by the end of the process
  child.stdin?.on('error', () => undefined);
  const ended = new Promise<number | null>((done) => child.on('close', done));
  const failure = () => new Error(`ffmpeg ended early: ${words.trim()}`);
  return {
    write: async (png) => {
      if (child.exitCode !== null || !child.stdin?.writable) throw failure();
      if (!child.stdin.write(png)) await Promise.race([once(child.stdin, 'drain'), ended]);
    },
    finish: async () => {
      child.stdin?.end();
      if ((await ended) !== 0) throw failure();
    },
    stop: () => child.kill(),
  };
}
