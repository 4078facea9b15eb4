import { describe, expect, it } from '@jest/globals';
import { getDocumentProxy } from 'unpdf';
import { certificatePdf } from './certificate-pdf.js';
import type { CertificateFacts } from './certificates.js';

const facts: CertificateFacts = {
  slug: 'digituki-kirjastossa',
  title: 'Digituki kirjastossa',
  locale: 'fi',
  name: 'Åsa-Маша Esimerkki',
  municipality: 'Borgnäs',
  hosts: ['Borgnäs', 'Helsingfors'],
  attended: 2,
  held: 3,
  needed: 2,
  hours: 3.5,
  firstStartsAt: new Date('2026-09-01T09:00:00Z'),
  lastEndsAt: new Date('2026-10-20T11:00:00Z'),
  now: new Date('2026-11-22T10:00:00Z'),
};

interface Node {
  role?: string;
  lang?: string;
  children?: Node[];
}
const rolesIn = (node: Node): string[] => [
  ...(node.role ? [node.role] : []),
  ...(node.children ?? []).flatMap((child) => rolesIn(child)),
];
const languagesIn = (node: Node): string[] => [
  ...(node.lang ? [node.lang] : []),
  ...(node.children ?? []).flatMap((child) => languagesIn(child)),
];

async function read(given: Partial<CertificateFacts> = {}, locale: 'fi' | 'sv' | 'en' = 'sv') {
  const document = await getDocumentProxy(new Uint8Array(await certificatePdf({ ...facts, ...given }, locale)));
  const page = await document.getPage(1);
  const { items } = await page.getTextContent();
  return {
    pages: document.numPages,
    text: items.map((item) => ('str' in item ? item.str : '')).filter((text) => text.trim() !== ''),
    tree: (await page.getStructTree()) as Node,
    metadata: await document.getMetadata(),
    marked: await document.getMarkInfo(),
  };
}

describe('the certificate', () => {
  it('says in its language who was at how many meetings of what', async () => {
    const { text, pages } = await read();
    expect(pages).toBe(1);
    expect(text).toEqual([
      'Intyg om deltagande',
      'Detta intyg har getts till',
      'Åsa-Маша Esimerkki',
      'företräder kommunen: Borgnäs',
      'som har deltagit i inlärningscirkeln',
      'Digituki kirjastossa',
      'Tidpunkt',
      '1.9.2026 – 20.10.2026',
      'Närvarande vid träffarna',
      '2/3',
      'Timmar sammanlagt',
      '3,5',
      'Arrangör',
      'Borgnäs, Helsingfors',
      'Intyget upprättat',
      '22.11.2026',
      'Närvaron har antecknats i tjänsten Kuntarinki.',
    ]);
  });

  it('is tagged: language, title, a heading, paragraphs and a list, the title of the circle in its own language', async () => {
    const { tree, metadata, marked } = await read();
    expect(marked).toMatchObject({ Marked: true });
    expect(metadata.info).toMatchObject({ Language: 'sv-FI', Title: 'Intyg om deltagande: Digituki kirjastossa' });
    const row = ['LI', 'Lbl', 'LBody'];
    expect(rolesIn(tree)).toEqual([
      ...['Root', 'Document', 'H1', 'P', 'P', 'P', 'P', 'P', 'L', ...row, ...row, ...row, ...row, ...row, 'P'],
    ]);
    expect(languagesIn(tree)).toEqual(['sv-FI', 'fi-FI']);
  });

  it('keeps a long name, title and list of organisers on its page', async () => {
    const long = {
      name: 'Esimerkki '.repeat(10),
      title: 'Digituki kirjastossa '.repeat(10),
      hosts: Array(11).fill('Kauniainen'),
    };
    const { pages, text } = await read(long, 'en');
    expect(pages).toBe(1);
    expect(text.at(-1)).toBe('Attendance has been recorded in the service Kuntarinki.');
  });
});
