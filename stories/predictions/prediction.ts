import type { Bounds } from '../../geo/camera/camera';

/** A place of the world: WGS84 degrees. */
export type Position = readonly [longitude: number, latitude: number];

/** What a reader can choose; a state or a place has its position on the map. */
export type Option = { id: string; name: string; position?: Position };

type Common = {
  ask: string;
  /** What happened, without citations, and what it rests on. */
  about: string;
  sources: readonly { key: string; reference: string }[];
  /** Progress of the step at which its map waits for the answer, 0 to 1. */
  start: number;
};

/** A question that a reader may answer before a step plays, as browsers get it; `answer` is null where none is right. */
export type Prediction = Common &
  (
    | { kind: 'choice' | 'state'; options: readonly Option[]; answer: string | null }
    /** `within`: how far from the place a mark counts as right, kilometres. */
    | { kind: 'place'; options: readonly Option[]; answer: string; within: number }
    | { kind: 'line'; options: readonly Option[]; answer: readonly [from: string, to: string] | null }
    | {
        kind: 'range';
        unit: string;
        min: number;
        max: number;
        step: number;
        answer: readonly [low: number, high: number] | null;
      }
  );

/** What a reader has answered: an option, a mark, a line, a range; or nothing, to see it at once. */
export type Answer =
  | { kind: 'option'; id: string }
  | { kind: 'mark'; at: Position }
  | { kind: 'route'; points: readonly Position[]; from: string; to: string }
  | { kind: 'range'; low: number; high: number }
  | { kind: 'passed' };

/** A question for names at the end of a chapter: its map, and the places that can be asked for. */
export type Retrieval = {
  /** Step after which it is asked. */
  step: string;
  /** Bounds of the chapter’s outline map. */
  frame: Bounds;
  places: readonly (Option & { position: Position })[];
};

/** The predictions of a story by step, and its retrievals by chapter. */
export type PredictionsFile = {
  predictions: Readonly<Record<string, Prediction>>;
  retrievals: Readonly<Record<string, Retrieval>>;
};
