import * as messages from '#messages/handout';
import type { MapPanels } from '../../stories/model/sheets-schema';
import { ClaimText } from './claim';
import styles from './sheet.module.css';
import type { SheetNotes } from './sheet-notes';

/** What the maps of a sheet compare, as a table with a column for each map. */
export function MapPanelsTable({ panels, notes }: { panels: MapPanels; notes: SheetNotes }) {
  const { maps, rows } = panels;
  return (
    <table className={styles.table} data-sheet-table="map-panels">
      <caption className={styles.caption}>{messages.asTable}</caption>
      <thead>
        <tr>
          <td />
          {maps.map((map) => (
            <th key={map.title} scope="col">
              {map.title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.title}>
            <th scope="row">{row.title}</th>
            {row.cells.map((claim, at) => (
              <td key={maps[at]?.title} data-column={maps[at]?.title}>
                <ClaimText claim={claim} notes={notes} />
              </td>
            ))}
          </tr>
        ))}
        <tr>
          <th scope="row">{messages.howSure}</th>
          {maps.map(({ title: map, sure }) => (
            <td key={map} data-column={map}>
              {sure}
            </td>
          ))}
        </tr>
      </tbody>
    </table>
  );
}
