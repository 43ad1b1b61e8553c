import { didYouMean } from '../../../geo/atlas/parse/did-you-mean';
import type { Problem } from '../../../geo/atlas/parse/problem';
import { edtfSpan, parseEdtf, parseIsoDay } from '../../../geo/time/dates';
import type { Chronology, MapPanels, Readings } from '../../model/sheets-schema';
import type { ParsedSheets, SheetFile } from '../read-sheets';
import { featuresById, type ParsedStory } from './parts';
import { citationProblem } from './sources';

type Path = readonly PropertyKey[];
type Report = (path: Path, message: string) => void;
type Checks = {
  steps: (ids: readonly string[], path: Path) => void;
  sources: (references: readonly string[], path: Path) => void;
  report: Report;
};

function checkChronology({ axis, rows, steps }: Chronology, path: Path, { report, ...check }: Checks): void {
  check.steps(steps, [...path, 'steps']);
  const [first, end] = [parseIsoDay(axis.from), parseIsoDay(axis.to)];
  rows.forEach(({ name, cells }, at) => {
    for (const [column, entries] of Object.entries(cells)) {
      entries.forEach(({ source, date }, nth) => {
        const cellPath = [...path, 'rows', at, 'cells', column, nth];
        check.sources(source, [...cellPath, 'source']);
        if (!date) return;
        const { from, to } = edtfSpan(parseEdtf(date));
        if (from < first || to > end)
          report(
            [...cellPath, 'date'],
            `${name}: ${date} does not lie on the axis, ${axis.from} to ${axis.to}`,
          );
      });
    }
  });
}

function checkMapPanels(
  { maps, rows, steps }: MapPanels,
  path: Path,
  { report, ...check }: Checks,
  parts: ParsedStory,
): void {
  check.steps(steps, [...path, 'steps']);
  rows.forEach(({ cells }, at) => {
    cells.forEach(({ source }, nth) => {
      check.sources(source, [...path, 'rows', at, 'cells', nth, 'source']);
    });
  });
  if (!parts.complete.rows) return;
  const features = featuresById(parts.rows);
  const refs = new Set([...features.values()].flatMap(({ ref }) => ref ?? []));
  maps.forEach(({ show, names, sides, sidesNarrow, ...map }, at) => {
    const reportAt = (field: string, key: string, what: string, known: Iterable<string>) =>
      report([...path, 'maps', at, field], `${what} "${key}" is unknown${didYouMean(key, known)}`);
    for (const { layer, features: ids } of show) {
      for (const id of ids) {
        const feature = features.get(id);
        if (!feature) reportAt('show', id, 'feature', features.keys());
        else if (feature.layer !== layer)
          report([...path, 'maps', at, 'show'], `${id} belongs to layer "${feature.layer}"`);
      }
    }
    for (const key of Object.keys({ ...names, ...sides, ...sidesNarrow }))
      if (!parts.places.has(key) && !features.has(key)) reportAt('sides', key, 'place', parts.places.keys());
    for (const ref of [...map.inFocus, ...Object.keys({ ...map.stateNames, ...map.stateNamesNarrow })])
      if (!refs.has(ref)) reportAt('inFocus', ref, 'state', refs);
  });
}

function checkReadings({ readings, steps }: Readings, check: Checks): void {
  check.steps(steps, ['steps']);
  readings.forEach(({ source, events }, at) => {
    check.sources(source, ['readings', at, 'source']);
    check.steps(events, ['readings', at, 'events']);
  });
}

/** Every step, source, feature, place and state that a sheet names exists, and no two sheets have one address. */
export function checkSheets({ sheets, positionOf }: ParsedSheets, parts: ParsedStory): Problem[] {
  const problems: Problem[] = [];
  const { steps, sources } = parts.known;
  const ids = new Set<string>();
  const checksFor = (file: SheetFile): Checks => {
    const report: Report = (path, message) =>
      problems.push({ file: `${parts.folder}/${file}`, ...positionOf[file](path), message });
    return {
      report,
      steps: (names, path) => {
        for (const step of steps ? names : [])
          if (steps && !steps.has(step)) report(path, `step "${step}" is unknown${didYouMean(step, steps)}`);
      },
      sources: (references, path) => {
        for (const reference of references) {
          const message = citationProblem(reference, sources);
          if (message) report(path, message);
        }
      },
    };
  };
  const checkId = (id: string, path: Path, { report }: Checks) => {
    if (ids.has(id)) report(path, `sheet "${id}" stands twice`);
    ids.add(id);
  };
  sheets.chronologies.forEach((chronology, at) => {
    const checks = checksFor('chronology.yaml');
    checkId(chronology.id, ['chronologies', at, 'id'], checks);
    checkChronology(chronology, ['chronologies', at], checks);
  });
  sheets.mapPanels.forEach((panels, at) => {
    const checks = checksFor('map-panels.yaml');
    checkId(panels.id, ['mapPanels', at, 'id'], checks);
    checkMapPanels(panels, ['mapPanels', at], checks, parts);
  });
  if (sheets.readings) {
    const checks = checksFor('readings.yaml');
    checkId(sheets.readings.id, ['id'], checks);
    checkReadings(sheets.readings, checks);
  }
  return problems;
}
