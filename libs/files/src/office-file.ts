import { type Entry, fromBuffer, type ZipFile } from 'yauzl';
import type { FileKind } from './file-kinds.js';

/** Beyond these no office file of people goes, and what does is made to be unpacked without end. */
const most = { entries: 3000, bytes: 200 * 1024 * 1024, timesPacked: 100, small: 1024 * 1024, mark: 4096 };

export type OfficeRefusal = { reason: 'file_type' } | { reason: 'file_unsafe' };

const unsafe: OfficeRefusal = { reason: 'file_unsafe' };

/** What runs when the file is opened: macros of Office and of LibreOffice, and programs packed in. */
const runs =
  /(?:^|\/)vba[^/]*\.(?:bin|xml)$|^(?:Basic|Scripts)\/|(?:^|\/)activeX\/|\.(?:docm|dotm|xlsm|xltm|xlam|pptm|potm|ppam|exe|dll|js|vbs|bat|cmd|ps1|scr|lnk|hta)$/i;

/** By the entry that each of them has. */
const mainParts: Record<string, FileKind> = {
  'word/document.xml': 'docx',
  'xl/workbook.xml': 'xlsx',
  'ppt/presentation.xml': 'pptx',
};
const openDocument: Record<string, FileKind> = {
  'application/vnd.oasis.opendocument.text': 'odt',
  'application/vnd.oasis.opendocument.spreadsheet': 'ods',
  'application/vnd.oasis.opendocument.presentation': 'odp',
};

/** What an archive is, by its entries, each of which is unpacked to see that it is as large as it says and no larger. */
export async function officeKind(content: Buffer): Promise<FileKind | OfficeRefusal> {
  try {
    return await walk(await open(content));
  } catch {
    // Broken, of many parts, with names that lead out of a folder, or larger than it says.
    return unsafe;
  }
}

const open = (content: Buffer): Promise<ZipFile> =>
  new Promise((resolve, reject) => {
    fromBuffer(content, { lazyEntries: true, validateEntrySizes: true, strictFileNames: true }, (error, archive) =>
      error ? reject(error) : resolve(archive),
    );
  });

async function walk(archive: ZipFile): Promise<FileKind | OfficeRefusal> {
  if (archive.entryCount > most.entries) return unsafe;
  let [bytes, packed] = [0, 0];
  const found = { parts: new Set<string>(), mark: '', types: '' };
  for await (const entry of entriesOf(archive)) {
    bytes += entry.uncompressedSize;
    packed += entry.compressedSize;
    if (bytes > most.bytes || (bytes > most.small && bytes > packed * most.timesPacked)) return unsafe;
    if (entry.isEncrypted() || runs.test(entry.fileName)) return unsafe;
    found.parts.add(entry.fileName);
    const text = await unpacked(archive, entry);
    if (entry.fileName === 'mimetype') found.mark = text.slice(0, most.mark).trim();
    if (entry.fileName === '[Content_Types].xml') found.types = text;
  }
  if (/macroEnabled/i.test(found.types)) return unsafe;
  return openDocument[found.mark] ?? kindByParts(found) ?? { reason: 'file_type' };
}

function kindByParts({ parts, types }: { parts: Set<string>; types: string }): FileKind | undefined {
  if (types === '') return undefined;
  const main = Object.keys(mainParts).filter((part) => parts.has(part));
  return main.length === 1 ? mainParts[main[0] ?? ''] : undefined;
}

async function* entriesOf(archive: ZipFile): AsyncGenerator<Entry> {
  for (let read = 0; read < archive.entryCount; read += 1) {
    yield await new Promise<Entry>((resolve, reject) => {
      archive.once('entry', resolve);
      archive.once('error', reject);
      archive.readEntry();
    });
    archive.removeAllListeners();
  }
}

/** Its text as far as anyone looks at it. Fails where it is not as large as it says. */
const unpacked = (archive: ZipFile, entry: Entry): Promise<string> =>
  new Promise((resolve, reject) => {
    if (entry.fileName.endsWith('/')) return resolve('');
    archive.openReadStream(entry, (error, stream) => {
      if (error) return reject(error);
      const kept: Buffer[] = [];
      let length = 0;
      stream.on('data', (piece: Buffer) => {
        if (length < most.small) kept.push(piece);
        length += piece.length;
      });
      stream.on('error', reject);
      stream.on('end', () => resolve(Buffer.concat(kept).toString('utf8')));
    });
  });
