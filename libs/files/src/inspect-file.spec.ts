import { describe, expect, it } from '@jest/globals';
import { strToU8, zipSync } from 'fflate';
import sharp from 'sharp';
import { safeName } from './file-name.js';
import { inspectFile } from './inspect-file.js';

const mega = 1024 * 1024;
const look = async (name: string, content: Uint8Array | string, most = 10 * mega) => {
  const found = await inspectFile({ name, content: Buffer.from(content as string) }, most);
  return found.ok ? found.value : found.refusal.reason;
};
const typeOf = async (name: string, content: Uint8Array | string) => {
  const found = await look(name, content);
  return typeof found === 'string' ? found : [found.fileName, found.mediaType];
};
type Parts = Record<string, string | Uint8Array>;
const packed = (parts: Parts) =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([k, v]) => [k, typeof v === 'string' ? strToU8(v) : v])));
const word: Parts = { '[Content_Types].xml': '<Types/>', 'word/document.xml': '<w/>' };

describe('a file', () => {
  it('is known by its content, and named as it is', async () => {
    expect(await typeOf('ohje.exe', '%PDF-1.7\n')).toEqual(['ohje.exe.pdf', 'application/pdf']);
    expect((await typeOf('a.DOCX', packed(word)))[0]).toBe('a.docx');
    expect(await typeOf('a.zip', packed({ '[Content_Types].xml': '', x: '' }))).toBe('file_type');
    const sheet = packed({ '[Content_Types].xml': '<Types/>', 'xl/workbook.xml': '<x/>' });
    expect((await typeOf('a.docx', sheet))[0]).toBe('a.docx.xlsx');
    const odt = packed({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': '<x/>' });
    expect((await typeOf('a.odt', odt))[0]).toBe('a.odt');
    expect(await typeOf('a.md', '# Otsikko å')).toEqual(['a.md', 'text/markdown']);
    expect(await typeOf('a.csv', Buffer.from('ä;ö\r\n', 'latin1'))).toEqual(['a.csv', 'text/csv']);
  });

  it('of any other kind is not taken, whatever it is called', async () => {
    const svg = '<svg xmlns="http://www.w3.org/2000/svg"/>';
    for (const [name, content] of [
      ['a.png', svg],
      ['a.svg', svg],
      ['a.txt', `\ufeff \n${svg}`],
      ['a.txt', '<?xml version="1.0"?><svg/>'],
      ['a.md', '<!-- x --><html>'],
      ['a.csv', '<SCRIPT>alert(1)</SCRIPT>'],
      ['a.html', 'Hei'],
      ['a.js', 'alert(1)'],
      ['a', 'Hei'],
      ['a.txt', 'Hei\0'],
      ['a.jpg', 'GIF89a'],
      ['a.pdf', 'MZ\x90\0'],
    ] as const)
      expect([name, content, await look(name, content)]).toEqual([name, content, 'file_type']);
    expect(await look('a.txt', '')).toBe('file_empty');
    expect(await look('a.txt', 'xx', 1)).toBe('file_too_large');
    expect(await look('131052-308T.txt', 'x')).toBe('file_name');
  });

  it('that would unpack to too much, leads out of its folder, holds macros or is broken is not taken', async () => {
    const macro = {
      ...word,
      '[Content_Types].xml': '<x ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/>',
    };
    const lying = Buffer.from(packed(word));
    // The size of the first entry as the list of entries says it: less than it is.
    lying.writeUInt32LE(2, lying.indexOf('PK\x01\x02') + 24);
    for (const [why, content] of [
      ['bomb', packed({ ...word, 'word/media/x': new Uint8Array(20 * mega) })],
      ['many', packed(Object.fromEntries(Array.from({ length: 3001 }, (_, n) => [`x${n}`, ''])))],
      ['path', packed({ ...word, '../../etc/x': 'x' })],
      ['absolute', packed({ ...word, '/etc/x': 'x' })],
      ['backslash', packed({ ...word, '..\\x': 'x' })],
      ['vba', packed({ ...word, 'word/vbaProject.bin': 'x' })],
      ['types', packed(macro)],
      ['basic', packed({ mimetype: 'application/vnd.oasis.opendocument.text', 'Basic/Standard/x.xml': 'x' })],
      ['program', packed({ ...word, 'word/embeddings/x.exe': 'x' })],
      ['cut', packed(word).subarray(0, 60)],
      ['lying', lying],
    ] as const)
      expect([why, await look('a.docx', content)]).toEqual([why, 'file_unsafe']);
  });

  it('that is a picture is made anew, upright, without what a camera wrote or someone hid in it', async () => {
    const picture = sharp({ create: { width: 4, height: 2, channels: 3, background: 'red' } });
    const taken = await picture
      .withMetadata({ orientation: 6, exif: { IFD0: { Copyright: 'Salainen paikka' } } })
      .jpeg()
      .toBuffer();
    const found = await look('kuva.png', Buffer.concat([taken, Buffer.from('<script>')]));
    if (typeof found === 'string') throw new Error(found);
    expect([found.fileName, found.mediaType]).toEqual(['kuva.png.jpg', 'image/jpeg']);
    const { width, height, exif } = await sharp(found.content).metadata();
    expect([width, height, exif]).toEqual([2, 4, undefined]);
    expect(found.content.includes('script')).toBe(false);
    for (const kind of ['png', 'webp'] as const)
      expect((await typeOf(`a.${kind}`, await picture.clone()[kind]().toBuffer()))[0]).toBe(`a.${kind}`);
    expect(await look('a.jpg', taken.subarray(0, 200))).toBe('picture_unreadable');
    const large = sharp({ create: { width: 8000, height: 7000, channels: 3, background: 'red' } });
    expect(await look('a.png', await large.png().toBuffer())).toBe('picture_unreadable');
  });
});

it('a name has no path, no hidden signs and no name that a system keeps', () => {
  const names: [string, string, string][] = [
    ['../../etc/passwd', 'txt', 'passwd.txt'],
    ['C:\\kansio\\Ohje.TXT', 'txt', 'Ohje.txt'],
    ['ohje\u202egpj.txt', 'txt', 'ohjegpj.txt'],
    ['a\u0000b\r\nc.md', 'md', 'abc.md'],
    ['...piilossa.md', 'md', 'piilossa.md'],
    ['con.txt', 'txt', '_con.txt'],
    ['', 'pdf', '_.pdf'],
    ['A\u0308iti "1"?.jpeg', 'jpg', 'Äiti -1--.jpg'],
    [`${'ä'.repeat(300)}.pdf`, 'pdf', `${'ä'.repeat(116)}.pdf`],
    ['ohje.pdf.exe', 'pdf', 'ohje.pdf.exe.pdf'],
  ];
  for (const [given, ending, safe] of names) expect(safeName(given, ending)).toBe(safe);
});
