import { LAYER_IDS } from '../../../geo/atlas/layers';
import { didYouMean } from '../../../geo/atlas/parse/did-you-mean';
import type { Problem } from '../../../geo/atlas/parse/problem';
import type { Feature } from '../../../geo/atlas/schema/feature-schema';
import { edtfSpan, formatIsoDay, parseEdtf, parseIsoDay } from '../../../geo/time/dates';
import type { Step } from '../../model/story';
import { featuresById, isUnknownFeature, listProblem, type ParsedStory, stepProblem } from './parts';

type Known = { features: ReadonlyMap<string, Feature>; parts: ParsedStory };

function checkClock(step: Step, before: Step | undefined): Problem[] {
  const problems: Problem[] = [];
  const days = step.days.map(([, iso]) => parseIsoDay(iso));
  if (days.some((day, at) => at > 0 && day < (days[at - 1] ?? day))) {
    problems.push(stepProblem(step, ['days'], 'the clock runs backwards'));
  }
  const last = before?.days.at(-1)?.[1];
  if (last && step.days[0]?.[1] !== last) {
    problems.push(
      stepProblem(step, ['days'], `begins on ${step.days[0]?.[1]}, but the step before ended on ${last}`),
    );
  }
  const arrival = days.at(-1) ?? 0;
  const span = edtfSpan(parseEdtf(step.date));
  if (arrival < span.from || arrival >= span.to) {
    problems.push(
      stepProblem(
        step,
        ['date'],
        `the step’s clock stops on ${formatIsoDay(arrival)}, which is not in its date ${step.date}`,
      ),
    );
  }
  return problems;
}

function checkShow(step: Step, { features, parts }: Known): Problem[] {
  const problems: Problem[] = [];
  const listed = new Set<string>();
  step.show.forEach((entry, at) => {
    if (entry.features === 'all') {
      const states = [...features.values()].flatMap(({ layer, state }) =>
        layer === entry.layer && state ? [state] : [],
      );
      if (entry.presence !== 'date' && new Set(states).size < states.length) {
        const message = 'a window would show at once what follows each other in a state: name the features';
        problems.push(stepProblem(step, ['show', at, 'presence'], message));
      }
      return;
    }
    entry.features.forEach((id, nth) => {
      const report = (message: string) =>
        problems.push(stepProblem(step, ['show', at, 'features', nth], message));
      const feature = features.get(id);
      if (!feature) {
        if (isUnknownFeature(parts, id))
          report(`feature "${id}" is unknown${didYouMean(id, features.keys())}`);
      } else if (feature.layer !== entry.layer) report(`${id} belongs to layer "${feature.layer}"`);
      else if (feature.exploreOnly) report(`${id} is kept for exploring`);
      if (listed.has(id)) report(`${id} is listed twice`);
      listed.add(id);
    });
  });
  step.play.forEach((direction, at) => {
    direction.shows.forEach((id, nth) => {
      if (isUnknownFeature(parts, id)) {
        const hint = didYouMean(id, features.keys());
        problems.push(stepProblem(step, ['play', at, 'shows', nth], `feature "${id}" is unknown${hint}`));
      }
    });
  });
  return problems;
}

function checkLabel(step: Step, { features, parts }: Known): Problem[] {
  const problems: Problem[] = [];
  const { at, text } = step.label;
  if (!text && !step.headline) {
    problems.push(stepProblem(step, ['id'], 'has neither a `label` nor a `headline`'));
  }
  if (at !== 'frame' && isUnknownFeature(parts, at)) {
    problems.push(
      stepProblem(step, ['label', 'at'], `feature "${at}" is unknown${didYouMean(at, features.keys())}`),
    );
  }
  const subject = features.get(at);
  const hangs = subject && (subject.place || subject.at || step.label.point);
  if (subject && !hangs) {
    problems.push(
      stepProblem(
        step,
        ['label'],
        `${at} is no point, and carries no words: let \`label\` hang \`at\` another feature, or give it a \`point\``,
      ),
    );
  }
  for (const field of ['sides', 'sidesPhone'] as const) {
    for (const key of Object.keys(step[field])) {
      if (
        key === 'label' ||
        !isUnknownFeature(parts, key.replace(/-gone$/, '')) ||
        parts.places.has(key) ||
        parts.waters?.includes(key) ||
        !parts.waters
      )
        continue;
      const hint = didYouMean(key, [...features.keys(), ...parts.places.keys(), ...parts.waters]);
      problems.push(
        stepProblem(step, [field, key], `"${key}" is neither a feature nor a place nor a sea${hint}`),
      );
    }
  }
  const count = step.countShown;
  if (count && count.number !== count.features.length) {
    problems.push(
      stepProblem(step, ['countShown'], `says ${count.number}, but lists ${count.features.length}`),
    );
  }
  return problems;
}

/** Words of a note in the margin that a reader takes in at a glance. */
const MAX_NOTE_WORDS = 6;

/** Every note in the margin belongs to a feature that the step shows, has a place to lead to, and is short. */
function checkLeaders(step: Step, { features, parts }: Known): Problem[] {
  if (!parts.complete.rows) return [];
  const listed = new Set(step.show.flatMap((entry) => (entry.features === 'all' ? [] : entry.features)));
  return Object.entries(step.leaders).flatMap(([id, { says, point }]) => {
    const report = (message: string) => [stepProblem(step, ['leaders', id], message)];
    const feature = features.get(id);
    if (!feature || !listed.has(id)) {
      return report(`the step does not show "${id}"${didYouMean(id, listed)}`);
    }
    if (!point && !feature.at && !feature.place)
      return report(`${id} is not a point: give its note a \`point\``);
    const text = says ?? feature.label ?? feature.name;
    const count = text.split(' ').length;
    return count > MAX_NOTE_WORDS
      ? report(`${id}: “${text}” has ${count} words, at most ${MAX_NOTE_WORDS} in a note: give it \`says\``)
      : [];
  });
}

/** Every state and badge that the front matter names by key exists. */
function checkNames(step: Step, { features, parts }: Known): Problem[] {
  if (!parts.complete.rows) return [];
  const refs = new Set([...features.values()].flatMap(({ ref }) => ref ?? []));
  const unknown = (path: readonly PropertyKey[], what: string, key: string, known: Iterable<string>) =>
    stepProblem(step, path, `${what} "${key}" is unknown${didYouMean(key, [...known])}`);
  const states = [
    ...step.inFocus.map((ref, at) => ({ ref, path: ['inFocus', at] })),
    ...(['stateNames', 'stateNamesPhone'] as const).flatMap((field) =>
      Object.keys(step[field]).map((ref) => ({ ref, path: [field, ref] })),
    ),
    ...(step.locator === undefined ? [] : [{ ref: step.locator, path: ['locator'] }]),
  ];
  return [
    ...states.filter(({ ref }) => !refs.has(ref)).map(({ ref, path }) => unknown(path, 'state', ref, refs)),
    ...step.rivers.flatMap((river, at) =>
      parts.rivers && !parts.rivers.includes(river)
        ? [unknown(['rivers', at], 'river', river, parts.rivers)]
        : [],
    ),
    ...Object.keys(step.plates)
      .filter((id) => !features.has(id))
      .map((id) => unknown(['plates', id], 'feature', id, features.keys())),
    ...Object.keys(step.names)
      .filter((id) => !parts.places.has(id) && features.get(id)?.kind !== 'zone-ref')
      .map((id) => unknown(['names', id], 'place', id, parts.places.keys())),
  ];
}

function checkFrame(step: Step, { features, parts }: Known): Problem[] {
  const problems: Problem[] = [];
  const named = step.show.flatMap((entry) => (entry.features === 'all' ? [] : entry.features));
  const frames = [
    { field: 'bounds', device: 'desktop', bounds: step.bounds },
    {
      field: step.boundsPhone ? 'boundsPhone' : 'bounds',
      device: 'phone',
      bounds: step.boundsPhone ?? step.bounds,
    },
  ] as const;
  for (const { field, device, bounds } of frames) {
    for (const id of named) {
      const feature = features.get(id);
      if (!feature || step.offFrame[device].includes(id)) continue;
      for (const place of [feature.place, feature.fromPlace, feature.toPlace]) {
        const where = place ? parts.places.get(place) : undefined;
        if (!where) continue;
        const [west, south, east, north] = bounds;
        if (where.lon >= west && where.lon <= east && where.lat >= south && where.lat <= north) continue;
        problems.push(stepProblem(step, [field], `${id}: ${place} lies outside the ${device} frame`));
      }
    }
  }
  return problems;
}

/** The paragraphs of `buildParagraphs` are there, one for each build, in the order of the prose. */
function checkBuildParagraphs(step: Step): Problem[] {
  const { builds, buildParagraphs } = step;
  if (buildParagraphs.length === 0) return [];
  const report = (message: string) => [stepProblem(step, ['buildParagraphs'], message)];
  if (buildParagraphs.length !== builds.length)
    return report(`names ${buildParagraphs.length} paragraphs for ${builds.length} builds`);
  const count = step.prose.trim().split(/\n{2,}/).length;
  const missing = buildParagraphs.find((paragraph) => paragraph > count);
  if (missing) return report(`there is no paragraph ${missing}: the prose has ${count}`);
  return buildParagraphs.some((paragraph, at) => paragraph < (buildParagraphs[at - 1] ?? 1))
    ? report('later builds play in the same paragraph or a later one')
    : [];
}

/** The small maps are moments of steps that the story has, and show and name what it has. */
function checkSmallMaps(step: Step, ids: readonly string[], { features, parts }: Known): Problem[] {
  const refs = [...features.values()].flatMap(({ ref }) => ref ?? []);
  const shown = [...LAYER_IDS, ...features.keys()];
  const named = [...refs, ...parts.places.keys(), ...features.keys()];
  const hasRows = parts.complete.rows;
  return (step.smallMaps?.maps ?? []).flatMap((map, at) => {
    const unknownIn = (what: string, known: readonly string[], path: readonly PropertyKey[], id: string) =>
      known.includes(id)
        ? []
        : [
            stepProblem(
              step,
              ['smallMaps', 'maps', at, ...path],
              `${what} "${id}" is unknown${didYouMean(id, known)}`,
            ),
          ];
    return [
      ...(map.step === undefined ? [] : unknownIn('step', ids, ['step'], map.step)),
      ...(hasRows ? map.inFocus.flatMap((id, nth) => unknownIn('state', refs, ['inFocus', nth], id)) : []),
      ...(hasRows
        ? map.shows.flatMap((id, nth) => unknownIn('layer or feature', shown, ['shows', nth], id))
        : []),
      ...(hasRows
        ? Object.keys(map.names).flatMap((id) =>
            unknownIn('state, place or feature', named, ['names', id], id),
          )
        : []),
    ];
  });
}

/** Presence under which a feature no longer counts as seen at the end of a step. */
const SEEN_FROM = 0.6;

/**
 * What the play shows is still seen when its step has played, unless its own days are over by then: the picture beside
 * the text is the one that proves it.
 */
function checkEvidence(step: Step, { features }: Known): Problem[] {
  const lastDay = parseIsoDay(step.days.at(-1)?.[1] ?? '');
  const windows = new Map(
    step.show.flatMap(({ layer, features: ids, presence }) =>
      ids === 'all' || presence === 'date'
        ? []
        : ids
            .filter((id) => features.get(id)?.layer === layer)
            .map((id) => [id, presence.at(-1)?.[1] ?? 0] as const),
    ),
  );
  return step.play.flatMap(({ shows }, at) =>
    shows.flatMap((id, nth) => {
      const [feature, end] = [features.get(id), windows.get(id)];
      if (!feature || end === undefined || end >= SEEN_FROM) return [];
      if (feature.to !== null && parseIsoDay(feature.to) <= lastDay + 1) return [];
      const message = `${id} has faded to ${end} at the end of the step: what is shown to the reader stays, at ${SEEN_FROM} or more`;
      return [stepProblem(step, ['play', at, 'shows', nth], message)];
    }),
  );
}

/** Checks days, bounds, and all names that a step uses. */
export function checkSteps(parts: ParsedStory): Problem[] {
  const known: Known = { features: featuresById(parts.rows), parts };
  const ids = parts.steps.map(({ id }) => id);
  const problems = parts.steps.flatMap((step, at) => [
    ...(ids.indexOf(step.id) === at ? [] : [stepProblem(step, ['id'], `step "${step.id}" stands twice`)]),
    ...checkClock(step, parts.complete.steps ? parts.steps[at - 1] : undefined),
    ...checkShow(step, known),
    ...checkLabel(step, known),
    ...checkNames(step, known),
    ...checkLeaders(step, known),
    ...checkFrame(step, known),
    ...checkBuildParagraphs(step),
    ...(parts.known.steps ? checkSmallMaps(step, [...parts.known.steps], known) : []),
    ...checkEvidence(step, known),
  ]);
  const stepIds = parts.known.steps;
  for (const list of stepIds ? (['people', 'panels'] as const) : []) {
    parts[list].forEach((entry, at) => {
      entry.steps.forEach((step, nth) => {
        if (!stepIds || stepIds.has(step)) return;
        const message = `${entry.id}: step "${step}" is unknown${didYouMean(step, stepIds)}`;
        problems.push(listProblem(parts, list, [at, 'steps', nth], message));
      });
    });
  }
  return problems;
}
