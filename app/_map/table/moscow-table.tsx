import { palettes } from '../../../geo/drawing/palette';
import { useTheme } from '../../_site/theme/theme';
import { placeTables } from '../picture/picture';
import type { SceneDetails } from '../scene-details';
import type { MapView } from '../story-map-context';
import { drawTable } from './draw-table';
import styles from './map-overlay.module.css';

type MoscowTableProps = { tables: SceneDetails['tables']; view: MapView };

/** The Moscow table over the live map, drawn as in the stills; the map’s description says it in words. */
export function MoscowTable({ tables, view: { camera, viewport } }: MoscowTableProps) {
  const palette = palettes[useTheme()];
  return (
    <svg className={styles.overlay} aria-hidden="true" data-moscow-table>
      {placeTables({ tables }, camera, viewport).map(({ presence, ...table }, at) => (
        <g
          // biome-ignore lint/suspicious/noArrayIndexKey: one is drawn from nothing but its table
          key={at}
          opacity={presence}
          // biome-ignore lint/security/noDangerouslySetInnerHtml: drawn from our own data
          dangerouslySetInnerHTML={{ __html: drawTable(table, palette) }}
        />
      ))}
    </svg>
  );
}
