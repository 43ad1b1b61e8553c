import type { ComponentProps } from 'react';
import styles from './button.module.css';

type ButtonProps = Omit<ComponentProps<'button'>, 'type' | 'className'> & {
  /** `primary` for the one action that a dialog is for. */
  variant?: 'primary' | 'plain';
};

/** A button that acts on the page and submits nothing. */
export function Button({ variant = 'plain', ...props }: ButtonProps) {
  return <button type="button" className={styles[variant]} {...props} />;
}
