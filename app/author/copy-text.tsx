import { Button } from '../_ui/button';
import { useCopyToClipboard } from '../_ui/dialog/use-clipboard';
import styles from './author.module.css';

/** A line of a story’s file to copy. */
export function CopyText({ label, text }: { label: string; text: string }) {
  const { field, copy, status } = useCopyToClipboard<HTMLInputElement>(text);
  return (
    <p className={styles.copy}>
      <input ref={field} readOnly value={text} aria-label={label} />
      <Button onClick={copy}>Copy</Button> <span role="status">{status}</span>
    </p>
  );
}
