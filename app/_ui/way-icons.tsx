/** A screen on its stand, for the talk. */
export const PresentIcon = () => (
  <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
    <path d="M1.5 2.5h13v8h-13zM8 10.5v3M4.5 13.5h7" fill="none" stroke="currentColor" strokeWidth="1.4" />
  </svg>
);

/** Angle brackets, for the code of a frame. */
export const EmbedIcon = () => (
  <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
    <path d="M5 3.5.8 8 5 12.5M11 3.5 15.2 8 11 12.5" fill="none" stroke="currentColor" strokeWidth="1.4" />
  </svg>
);
