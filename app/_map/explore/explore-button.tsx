'use client';

import styles from '../story-map.module.css';

/** Frees the map for dragging and zooming, and brings it back to the step’s picture. */
export function ExploreButton({
  exploring,
  coming,
  onChange,
}: {
  exploring: boolean;
  /** Whether the live map is still on its way. */
  coming: boolean;
  onChange: (exploring: boolean) => void;
}) {
  return (
    <button
      type="button"
      className={styles.explore}
      data-explore
      aria-pressed={exploring}
      onClick={() => onChange(!exploring)}
    >
      <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
        <path
          d="M8 1v14M1 8h14M8 1 6 3.4M8 1l2 2.4M8 15l-2-2.4M8 15l2-2.4M1 8l2.4-2M1 8l2.4 2M15 8l-2.4-2M15 8l-2.4 2"
          fill="none"
          stroke="currentColor"
          strokeWidth="1.5"
        />
      </svg>
      <span>{coming ? 'The map is on its way …' : exploring ? 'Back to the story' : 'Explore the map'}</span>
    </button>
  );
}
