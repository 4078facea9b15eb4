import { setImmediate as pause } from 'node:timers/promises';
import type { Locale } from '#kernel';
import type { Database } from '#platform';
import { Glossary } from '../glossary.js';
import { Keyring } from '../keys.js';
import { Lexicon } from '../lexicon.js';
import { Asker } from '../query.js';

/** How old what is known of the words may be, in milliseconds. */
const freshFor = 5000;
/** Words that are taken in before others of the process have their turn. */
const chunk = 500;

interface Known {
  keyring: Keyring;
  asker: Asker;
}

interface WordRow {
  id: string;
  language: Locale;
  word: string;
}

/**
 * What the words of the texts tell of themselves, kept in the process: which there are, and which are parts of which. It is
 * read once and then grows; nobody waits for what is new.
 */
export class Collection {
  private readonly lexicon = new Lexicon();
  private glossary = new Glossary();
  private last = '0';
  private known: Known | null = null;
  private readAt = 0;
  private reading: Promise<Known> | null = null;

  constructor(private readonly database: Database) {}

  /** As it was known some seconds ago. */
  async lately(): Promise<Known> {
    const isOld = performance.now() - this.readAt > freshFor;
    if (this.known && !isOld) return this.known;
    const reading = this.now();
    if (!this.known) return reading;
    // Whoever asks next will know; a database that is away is told by the question itself.
    reading.catch(() => {});
    return this.known;
  }

  /** As it is now. */
  now(): Promise<Known> {
    this.reading ??= this.read().finally(() => {
      this.reading = null;
    });
    return this.reading;
  }

  private async read(): Promise<Known> {
    this.readAt = performance.now();
    if (!this.known) this.glossary = new Glossary(await this.names());
    const rows = await this.database.read<WordRow>(
      'SELECT id, language, word FROM search_word WHERE id > $1 ORDER BY id',
      [this.last],
    );
    if (this.known && rows.length === 0) return this.known;
    for (let at = 0; at < rows.length; at += chunk) {
      const some = rows.slice(at, at + chunk);
      for (const language of ['fi', 'sv', 'en'] as const)
        this.lexicon.add(
          language,
          some.filter((row) => row.language === language).map(({ word }) => word),
        );
      await pause();
    }
    this.last = rows.at(-1)?.id ?? this.last;
    const keyring = new Keyring(this.lexicon);
    this.known = { keyring, asker: new Asker(keyring, this.glossary) };
    return this.known;
  }

  /** Of municipalities and regions, which differ by language. */
  private async names() {
    const rows = await this.database.read<{ fi: string; sv: string | null }>(
      `SELECT n.name ->> 'fi' AS fi, n.name ->> 'sv' AS sv FROM (SELECT name FROM municipality UNION ALL SELECT name FROM region) n`,
    );
    return rows.filter(({ fi, sv }) => sv && sv !== fi).map(({ fi, sv }) => ({ fi: [fi], sv: [sv ?? ''], en: [] }));
  }
}
