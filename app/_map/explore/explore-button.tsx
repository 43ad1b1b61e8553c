import * as messages from '#messages/map';
import { Button } from '../../_ui/button';
import styles from '../story-map.module.css';

/** Starts exploring, which lets the reader drag and zoom the map, and ends it. */
export function ExploreButton({
  isExploring,
  isLoading,
  onChange,
}: {
  isExploring: boolean;
  /** Whether the live map is still loading. */
  isLoading: boolean;
  onChange: (isExploring: boolean) => void;
}) {
  return (
    <Button
      className={styles.exploreButton}
      data-explore
      data-menu-item
      aria-pressed={isExploring}
      onClick={() => onChange(!isExploring)}
    >
      <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
        <path
          d="M8 1v14M1 8h14M8 1 6 3.4M8 1l2 2.4M8 15l-2-2.4M8 15l2-2.4M1 8l2.4-2M1 8l2.4 2M15 8l-2.4-2M15 8l-2.4 2"
          fill="none"
          stroke="currentColor"
          strokeWidth="1.5"
        />
      </svg>
      <span>{isLoading ? messages.loading : isExploring ? messages.endExploring : messages.explore}</span>
    </Button>
  );
}
