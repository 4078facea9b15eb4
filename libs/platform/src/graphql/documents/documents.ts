import { createHash } from 'node:crypto';
import type { DocumentNode } from 'graphql';
import { lengthVariables } from '../limits/list-size.js';
import { Bounded } from './bounded.js';
import type { Run } from './compile.js';

/** A document that was parsed, checked and found good, with what is known of it. */
export interface CheckedDocument {
  document: DocumentNode;
  /** Variables that say how many rows a list brings. */
  lengths: string[];
  /** One of our own pages' documents. */
  trusted: boolean;
  /** Its operations, compiled; null: it could not be. */
  compiled: Map<string, Run | null>;
}

/** By a thousand tokens a document takes about half a megabyte. */
const mostOfOthers = { entries: 500, weight: 100_000 };

export const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Documents that were checked: those of our own pages for good, those of others as long as there is room. */
export class Documents {
  private readonly trusted = new Set<string>();
  private readonly ours = new Map<string, CheckedDocument>();
  private readonly others = new Bounded<CheckedDocument>(mostOfOthers, ({ document }) => document.tokenCount ?? 0);

  /** Only for texts that stand in our own programs: trusted documents are compiled, and never forgotten. */
  trust(text: string): void {
    const hash = hashOf(text);
    if (this.trusted.has(hash)) return;
    this.trusted.add(hash);
    const known = this.others.get(hash);
    if (known) this.add(hash, known.document);
  }

  /** Whether an operation runs compiled. */
  runsCompiled(text: string, operationName: string): boolean {
    return Boolean(this.ours.get(hashOf(text))?.compiled.get(operationName));
  }

  get(hash: string): CheckedDocument | undefined {
    return this.ours.get(hash) ?? this.others.get(hash);
  }

  add(hash: string, document: DocumentNode): CheckedDocument {
    const trusted = this.trusted.has(hash);
    const checked = { document, lengths: lengthVariables(document), trusted, compiled: new Map() };
    if (trusted) this.ours.set(hash, checked);
    else this.others.set(hash, checked);
    return checked;
  }
}
