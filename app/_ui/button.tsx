import type { ComponentProps } from 'react';
import styles from './button.module.css';

/** The look: framed; filled, for the one action that a place is for; a sign without words; words in a text. */
type Variant = 'plain' | 'primary' | 'icon' | 'link';

type ButtonProps = Omit<ComponentProps<'button'>, 'type'> & { variant?: Variant };

const join = (...names: (string | undefined)[]): string => names.filter(Boolean).join(' ');

/** A button that acts on the page and submits nothing. `className` gives it another place or size. */
export function Button({ variant = 'plain', className, ...props }: ButtonProps) {
  return <button type="button" className={join(styles[variant], className)} {...props} />;
}

type LinkButtonProps = ComponentProps<'a'> & { variant?: Extract<Variant, 'plain' | 'primary'> };

/** A link to another page that looks like a button, larger than one. */
export function LinkButton({ variant = 'plain', className, ...props }: LinkButtonProps) {
  return <a className={join(styles[variant], styles.large, className)} {...props} />;
}
