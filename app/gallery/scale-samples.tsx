import styles from './gallery.module.css';

const TEXT_SIZES = [
  'text-2xs',
  'text-credit',
  'text-xs',
  'text-note',
  'text-s',
  'text-kicker',
  'text-m',
  'text-l',
  'text-xl',
  'text-prose',
  'title-s',
  'title-m',
  'title-l',
  'title-xl',
  'title-2xl',
];

const SPACES = [1, 2, 3, 4, 5, 6, 7, 8, 9].map((step) => `space-${step}`);

/** The scales of type and of space by name. */
export function ScaleSamples() {
  return (
    <>
      {TEXT_SIZES.map((name) => (
        <p key={name} className={styles.typeSample} style={{ fontSize: `var(--${name})` }}>
          {name}
        </p>
      ))}
      <ul className={styles.sampleList}>
        {SPACES.map((name) => (
          <li key={name}>
            <span className={styles.spaceSample} style={{ width: `var(--${name})` }} />
            <span>{name}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
