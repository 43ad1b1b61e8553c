import * as messages from '#messages/map';
import { Button } from '../../_ui/button';

/** How far one press pans: as shares of the map’s width to the right and of its height down. */
export type Pan = readonly [right: number, down: number];

/** How far one press pans, as a share of the map’s size. */
const PAN_STEP = 0.25;

const PANS: readonly { to: string; label: string; pan: Pan; icon: string }[] = [
  { to: 'north', label: messages.moveNorth, pan: [0, -PAN_STEP], icon: 'M8 14V2.5M3.5 7 8 2.5 12.5 7' },
  { to: 'west', label: messages.moveWest, pan: [-PAN_STEP, 0], icon: 'M14 8H2.5M7 3.5 2.5 8 7 12.5' },
  { to: 'south', label: messages.moveSouth, pan: [0, PAN_STEP], icon: 'M8 2v11.5M3.5 9 8 13.5 12.5 9' },
  { to: 'east', label: messages.moveEast, pan: [PAN_STEP, 0], icon: 'M2 8h11.5M9 3.5 13.5 8 9 12.5' },
];

const ZOOMS = [
  { label: messages.zoomIn, by: 1, icon: 'M8 2.5v11M2.5 8h11' },
  { label: messages.zoomOut, by: -1, icon: 'M2.5 8h11' },
] as const;

const Icon = ({ d }: { d: string }) => (
  <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
    <path d={d} fill="none" stroke="currentColor" strokeWidth="2" />
  </svg>
);

/** Buttons that pan and zoom the map, for those who cannot drag, pinch or use a wheel. */
export function PanZoomButtons({
  onPan,
  onZoom,
}: {
  onPan: (...pan: Pan) => void;
  onZoom: (by: 1 | -1) => void;
}) {
  return (
    <>
      {PANS.map(({ to, label, pan, icon }) => (
        <Button key={to} data-to={to} aria-label={label} title={label} onClick={() => onPan(...pan)}>
          <Icon d={icon} />
        </Button>
      ))}
      {ZOOMS.map(({ label, by, icon }) => (
        <Button key={label} aria-label={label} title={label} onClick={() => onZoom(by)}>
          <Icon d={icon} />
        </Button>
      ))}
    </>
  );
}
