import { palettes } from '../../../geo/drawing/palette';
import { useTheme } from '../../_site/theme/theme';
import { deviceOf } from '../picture/label-features';
import { placeColumns } from '../picture/picture';
import type { SceneDetails } from '../scene-details';
import type { MapView } from '../story-map-context';
import { drawColumn } from './draw-column';
import styles from './map-overlay.module.css';

type PlaceColumnsProps = { columns: SceneDetails['columns']; view: MapView };

/** The columns in the margins of the live map, drawn as in the stills; the map’s description names what is in them. */
export function PlaceColumns({ columns, view: { camera, viewport } }: PlaceColumnsProps) {
  const palette = palettes[useTheme()];
  return (
    <svg className={styles.overlay} aria-hidden="true" data-columns>
      {placeColumns({ columns }, camera, viewport, deviceOf(viewport.width)).map(
        ({ presence, step, ...column }, at) => (
          <g
            // biome-ignore lint/suspicious/noArrayIndexKey: one is drawn from nothing but its column
            key={`${step} ${at}`}
            opacity={presence}
            // biome-ignore lint/security/noDangerouslySetInnerHtml: drawn from our own data
            dangerouslySetInnerHTML={{ __html: drawColumn(column, palette) }}
          />
        ),
      )}
    </svg>
  );
}
