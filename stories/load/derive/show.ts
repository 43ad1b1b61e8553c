import { LAYER_IDS, type LayerId } from '../../../geo/atlas/layers';
import { didYouMean } from '../../../geo/atlas/parse/did-you-mean';
import type { Feature } from '../../../geo/atlas/schema/feature-schema';
import type { How, StepFile, StepFront } from '../../model/step-schema';
import type { Days } from './days';
import type { Origins } from './origins';

type Show = StepFile['show'];
type Presence = Pick<Show[number], 'presence' | 'level'>;
type Path = readonly PropertyKey[];

/** One id of the front matter, with how it shows, if its author says so, and where it stands. */
type Mention = { id: string; how?: How; path: Path };

/** What is shown of a step’s front matter, before layers and presences are known. */
export type Shown = Mention & {
  /** Progress of the stop at which it comes, and of the stop before; without one it is there throughout. */
  stop?: { at: number; before: number };
};

/** Progress that something takes to appear before its stop, and before the last. */
const APPEARS = 0.15;
const BEFORE_LAST = [0.85, 0.95] as const;

const idsIn = (text: string) => text.split(/\s+/).filter((id) => id !== '');

/** Every id of a list of `map` or `play`, where `raw` is the list as it was written at `path`. */
export function mentionsOf(list: StepFront['map'], raw: unknown, path: Path): Mention[] {
  const pathOf = (nth: number) => (Array.isArray(raw) ? [...path, nth] : path);
  return list.flatMap((item, nth) =>
    typeof item === 'string'
      ? idsIn(item).map((id) => ({ id, path: pathOf(nth) }))
      : Object.entries(item).flatMap(([ids, how]) =>
          idsIn(ids).map((id) => ({ id, how, path: [...pathOf(nth), ids] })),
        ),
  );
}

const isLayer = (id: string): id is LayerId => (LAYER_IDS as readonly string[]).includes(id);

/** Whether a feature’s first day lies within a step’s clock, so that it comes by itself. */
const beginsIn = ({ from }: Feature, days: Days): boolean =>
  from !== null && from > (days[0]?.[1] ?? '') && from <= (days.at(-1)?.[1] ?? '');

function presenceOf({ how, stop }: Shown, feature: Feature | undefined, days: Days): Presence {
  if (how === 'date') return { presence: 'date', level: 1 };
  if (how && 'level' in how) return { presence: 'date', level: how.level };
  if (how) {
    const [first, second] = how;
    const isPair = typeof first === 'number' && typeof second === 'number';
    return {
      presence: isPair
        ? [
            [first, 0],
            [second, 1],
          ]
        : (how as [number, number][]),
      level: 1,
    };
  }
  if (!stop || (feature && beginsIn(feature, days))) return { presence: 'date', level: 1 };
  const [from, to] = stop.at === 1 ? BEFORE_LAST : [Math.max(stop.before, stop.at - APPEARS), stop.at];
  return {
    presence: [
      [Math.round(from * 100) / 100, 0],
      [to, 1],
    ],
    level: 1,
  };
}

/** What stands under every map. */
const BASE: Show[number] = { layer: 'states', features: 'all', presence: 'date', level: 1 };

type Known = {
  features: ReadonlyMap<string, Feature>;
  /** Ids that are written, those of rows with mistakes included; null where they could not be read. */
  featureIds: ReadonlySet<string> | null;
};

/**
 * What a step shows, by layers: the layer and the presence of everything that its front matter names. A feature that is
 * named for itself shows as is said of it, and not as its layer does. `report` is told of unknown names.
 */
export function deriveShow(
  shown: readonly Shown[],
  days: Days,
  { features, featureIds }: Known,
  origins: Origins,
  report: (path: Path, message: string) => void,
): Show {
  const groups = new Map<string, { entry: Show[number]; paths: Path[] }>();
  for (const mention of shown) {
    const { id, path } = mention;
    const feature = features.get(id);
    const layer = feature?.layer ?? (isLayer(id) ? id : null);
    if (!layer) {
      const hint = didYouMean(id, [...features.keys(), ...LAYER_IDS]);
      if (featureIds && !featureIds.has(id)) report(path, `feature "${id}" is unknown${hint}`);
      continue;
    }
    const presence = presenceOf(mention, feature, days);
    const key = JSON.stringify([feature ? 'feature' : 'layer', layer, presence]);
    const group = groups.get(key) ?? {
      entry: { layer, features: feature ? [] : 'all', ...presence },
      paths: [],
    };
    if (group.entry.features !== 'all') group.entry.features.push(id);
    group.paths.push(path);
    groups.set(key, group);
  }
  const isWhole = ({ entry }: { entry: Show[number] }) => entry.features === 'all';
  const all = [...groups.values()];
  const hasBase = all.some((group) => isWhole(group) && group.entry.layer === BASE.layer);
  // features stand after layers, as later entries replace earlier ones
  const ordered = [
    ...(hasBase ? [] : [{ entry: { ...BASE }, paths: [['map']] }]),
    ...all.filter(isWhole),
    ...all.filter((group) => !isWhole(group)),
  ];
  ordered.forEach(({ paths }, at) => {
    origins.set(['show', at], paths[0] ?? ['map']);
    paths.forEach((path, nth) => {
      origins.set(['show', at, 'features', nth], path);
    });
  });
  return ordered.map(({ entry }) => entry);
}
