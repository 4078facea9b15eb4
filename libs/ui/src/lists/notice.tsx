import type { ReactNode } from 'react';
import { Icon } from './icon.js';

const icons = { info: 'info', deadline: 'clock', saved: 'check', tip: 'info', language: 'language' } as const;

interface NoticeProps {
  kind: keyof typeof icons;
  heading: string;
  /** Level of the heading; 0 for bold words that are no heading of the page. */
  level?: 0 | 2 | 3;
  id?: string;
  children?: ReactNode;
}

/** What happened or what to know, and what follows. */
export function Notice({ kind, heading, level = 0, id, children }: NoticeProps) {
  const Heading = level === 0 ? 'p' : (`h${level}` as const);
  return (
    <div className={`notice notice-${kind}`} id={id} tabIndex={id === undefined ? undefined : -1}>
      <Icon name={icons[kind]} />
      <div className="notice-text">
        <Heading className="notice-heading">{heading}</Heading>
        {children}
      </div>
    </div>
  );
}

/** An empty list says what is missing and the one next step. */
export function EmptyState({ heading, children }: { heading: string; children?: ReactNode }) {
  return (
    <Notice kind="tip" heading={heading}>
      {children}
    </Notice>
  );
}
