import type { ButtonHTMLAttributes, ReactNode } from 'react';

type Look = 'primary' | 'secondary' | 'on-dark' | 'outline-on-dark';

const classOf = (look: Look, size: 'normal' | 'small'): string =>
  ['button', look !== 'primary' && `button-${look}`, size === 'small' && 'button-small'].filter(Boolean).join(' ');

interface ButtonProps
  extends Pick<ButtonHTMLAttributes<HTMLButtonElement>, 'name' | 'value' | 'formAction' | 'aria-label'> {
  look?: Look;
  size?: 'normal' | 'small';
  children: ReactNode;
}

/** Sends its form. There is no disabled button: a page explains what cannot be done. */
export function Button({ look = 'primary', size = 'normal', children, ...own }: ButtonProps) {
  return (
    <button type="submit" className={classOf(look, size)} {...own}>
      {children}
    </button>
  );
}

/** A link that leads to an act. */
export function ButtonLink({ href, look = 'primary', children }: { href: string; look?: Look; children: ReactNode }) {
  return (
    <a className={classOf(look, 'normal')} href={href}>
      {children}
    </a>
  );
}
