import * as messages from '#messages/data';
import { CREDIT_NAMES } from '../_open-data/credits';
import type { DataResource } from '../_open-data/data-package';
import { fileTitle, layerTitle } from '../_open-data/titles';
import styles from './data.module.css';
import { FileLinks } from './file-links';
import { FirstRows } from './first-rows';

const SHAPES = {
  points: messages.shapePoints,
  lines: messages.shapeLines,
  areas: messages.shapeAreas,
} as const;

/** What a layer’s files hold: how many features, of which shapes, and how the CSV has them. */
function layerFacts({ rows = 0, shapes = [] }: DataResource, table: DataResource | undefined): string {
  const kinds = shapes.length > 0 ? shapes.map((shape) => SHAPES[shape]).join(', ') : messages.shapeNone;
  const geometry = messages.csvGeometry({ kind: table?.csvGeometry ?? 'none' });
  return [messages.featureCount({ rows }), kinds, geometry].join(' · ');
}

const creditsText = ({ credits }: DataResource): string | null =>
  credits.length === 0
    ? null
    : messages.credits({ credits: credits.map((credit) => CREDIT_NAMES[credit]).join(', ') });

type LayersProps = { resources: readonly DataResource[]; layers: readonly string[] };

/** Layers of the map, each with its files and first rows. */
export function Layers({ resources, layers }: LayersProps) {
  return layers.map((layer) => {
    const files = resources.filter((resource) => resource.layer === layer);
    const table = files.find(({ format }) => format === 'csv');
    const [first] = files;
    if (!first) return null;
    const [id, title] = [`layer-${layer}`, layerTitle(layer)];
    return (
      <section key={layer} className={styles.entry}>
        <h3 id={id}>{title}</h3>
        <p>
          <FileLinks files={files} labelledBy={id} />
        </p>
        <p className={styles.facts}>{layerFacts(first, table)}</p>
        {first.shapes?.length === 0 && <p className={styles.facts}>{messages.joinsStates}</p>}
        {first.credits.length > 0 && <p className={styles.facts}>{creditsText(first)}</p>}
        {table && <FirstRows table={table} title={title} />}
      </section>
    );
  });
}

type FilesProps = {
  resources: readonly DataResource[];
  /** Names of the files of each entry, that of its table first. */
  entries: readonly (readonly string[])[];
};

/** Files that are no layers: each entry holds the same in several formats. */
export function Files({ resources, entries }: FilesProps) {
  return entries.map((names) => {
    const files = names.flatMap((name) => resources.find((resource) => resource.name === name) ?? []);
    const [first] = files;
    if (!first) return null;
    const [id, title] = [`files-${first.name}`, fileTitle(first.name)];
    return (
      <section key={first.name} className={styles.entry}>
        <h3 id={id}>{title}</h3>
        <p>
          <FileLinks files={files} labelledBy={id} />
        </p>
        {first.rows !== undefined && (
          <p className={styles.facts}>{messages.rowCount({ rows: first.rows })}</p>
        )}
        {first.format === 'csv' && <FirstRows table={first} title={title} />}
      </section>
    );
  });
}
