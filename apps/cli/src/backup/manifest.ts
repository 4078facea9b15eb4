import { createHash } from 'node:crypto';
import { closeSync, createReadStream, existsSync, fsyncSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { Refusal } from '../refusal.js';
import type { Passed } from './copy.js';
import type { Sequence, Table } from './tables.js';

export interface BackedUpTable extends Table, Passed {
  file: string;
}

/** What a backup holds. It is written last: a folder without it is no backup. */
export interface Manifest {
  format: 1;
  /** Instant as of which everything in it holds. */
  takenAt: string;
  postgres: string;
  /** Those who are referred to come first. */
  tables: BackedUpTable[];
  sequences: Sequence[];
}

const nameOf = (folder: string): string => join(folder, 'manifest.json');

/** With a hash of itself, as the hashes in it are what everything else is measured by. */
export function writeManifest(folder: string, manifest: Manifest): void {
  const text = JSON.stringify({ sha256: hashOf(manifest), manifest }, null, 1);
  writeFileSync(nameOf(folder), `${text}\n`, { mode: 0o600 });
  for (const path of [nameOf(folder), folder]) {
    const file = openSync(path, 'r');
    fsyncSync(file);
    closeSync(file);
  }
}

/** The manifest of a backup of which every file is whole. */
export async function readManifest(folder: string): Promise<Manifest> {
  const refused = (why: string) => new Refusal(`${folder} is no whole backup: ${why}. Nothing was restored.`);
  if (!existsSync(nameOf(folder))) throw refused('there is no manifest.json');
  const manifest = parsed(readFileSync(nameOf(folder), 'utf8'));
  if (manifest === null) throw refused('manifest.json is damaged');
  for (const { name, file, sha256 } of manifest.tables) {
    const path = join(folder, file);
    if (!existsSync(path)) throw refused(`${file} is missing`);
    const hash = createHash('sha256');
    await pipeline(createReadStream(path), hash);
    if (hash.digest('hex') !== sha256) throw refused(`${file} is damaged (table ${name})`);
  }
  return manifest;
}

function parsed(text: string): Manifest | null {
  try {
    const { sha256, manifest } = JSON.parse(text) as { sha256: string; manifest: Manifest };
    return manifest?.format === 1 && sha256 === hashOf(manifest) ? manifest : null;
  } catch {
    return null;
  }
}

const hashOf = (manifest: Manifest): string => createHash('sha256').update(JSON.stringify(manifest)).digest('hex');
