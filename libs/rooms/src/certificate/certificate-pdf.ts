import { formatDate, formatNumber, type Locale } from '#kernel';
import { fontFiles } from '#platform';
import type { CertificateFacts } from './certificate-facts.js';
import { certificateTexts } from './certificate-texts.js';

const { regular, strong } = fontFiles;

const languages: Record<Locale, string> = { fi: 'fi-FI', sv: 'sv-FI', en: 'en-GB' };
/** In points. */
const margin = 72;
const labelWidth = 170;
const colours = { text: '#1b1f23', quiet: '#4a5560', line: '#1f5a50' };

type Document = PDFKit.PDFDocument;

/** One page A4, tagged after PDF/UA-1: read aloud it is a document with a heading, paragraphs and a list of facts. */
export async function certificatePdf(facts: CertificateFacts, locale: Locale): Promise<Buffer> {
  // Of a thousand requests one asks for a PDF: the library is loaded then.
  const { default: PDFDocument } = await import('pdfkit');
  const t = certificateTexts[locale];
  const title = `${t.heading}: ${facts.title}`;
  const options = {
    size: 'A4',
    margin,
    pdfVersion: '1.7',
    subset: 'PDF/UA',
    tagged: true,
    displayTitle: true,
    lang: languages[locale],
    font: regular,
    info: { Title: title, Author: facts.hosts.join(', '), CreationDate: facts.now },
  };
  // The types of the library do not know the subset yet.
  const pdf = new PDFDocument(options as PDFKit.PDFDocumentOptions);
  const whole = collected(pdf);
  write(pdf, facts, locale);
  pdf.end();
  return whole;
}

function collected(pdf: Document): Promise<Buffer> {
  const parts: Buffer[] = [];
  return new Promise((done, failed) => {
    pdf.on('data', (part: Buffer) => parts.push(part));
    pdf.on('end', () => done(Buffer.concat(parts)));
    pdf.on('error', failed);
  });
}

function write(pdf: Document, facts: CertificateFacts, locale: Locale): void {
  const t = certificateTexts[locale];
  const whole = pdf.struct('Document', { lang: languages[locale] });
  pdf.addStructure(whole);
  const add = (
    kind: 'H1' | 'H2' | 'P',
    text: string,
    { size, font = regular, gap, colour = colours.text, lang }: Look,
  ) =>
    whole.add(
      pdf.struct(kind, lang === undefined ? {} : { lang }, () => {
        pdf.font(font).fontSize(size).fillColor(colour).text(text, margin, pdf.y, { paragraphGap: gap });
      }),
    );
  frame(pdf);
  pdf.y = 150;
  add('H1', t.heading, { size: 30, font: strong, gap: 34, colour: colours.line });
  add('P', t.before, { size: 13, gap: 6, colour: colours.quiet });
  add('P', facts.name, { size: 24, font: strong, gap: 4 });
  add('P', t.represented(facts.municipality), { size: 13, gap: 26 });
  add('P', t.took, { size: 13, gap: 6, colour: colours.quiet });
  const own = facts.locale === locale ? undefined : languages[facts.locale];
  add('P', facts.title, { size: 20, font: strong, gap: 34, ...(own === undefined ? {} : { lang: own }) });
  whole.add(factList(pdf, factsOf(facts, locale)));
  pdf.moveDown(2);
  add('P', t.by, { size: 11, gap: 0, colour: colours.quiet });
  whole.end();
}

interface Look {
  size: number;
  font?: string;
  /** Below, in points. */
  gap: number;
  colour?: string;
  lang?: string;
}

/** Drawn for the eye only: a reader passes it by. */
function frame(pdf: Document): void {
  pdf.markContent('Artifact', { type: 'Layout' });
  const { width, height } = pdf.page;
  pdf
    .rect(28, 28, width - 56, height - 56)
    .lineWidth(1.5)
    .strokeColor(colours.line)
    .stroke();
  pdf.rect(margin, 112, 64, 4).fill(colours.line);
  pdf.endMarkedContent();
}

const factsOf = (facts: CertificateFacts, locale: Locale): [string, string][] => {
  const t = certificateTexts[locale];
  const [first, last] = [formatDate(facts.firstStartsAt, locale), formatDate(facts.lastEndsAt, locale)];
  return [
    [t.days, first === last ? first : `${first} – ${last}`],
    [t.meetings, t.attended(facts.attended, facts.held)],
    [t.hours, formatNumber(Math.round(facts.hours * 2) / 2, locale)],
    [t.hosts, facts.hosts.join(', ')],
    [t.given, formatDate(facts.now, locale)],
  ];
};

/** A list of facts, each with its label. */
function factList(pdf: Document, facts: [string, string][]): PDFKit.PDFStructureElement {
  const list = pdf.struct('L');
  for (const [label, value] of facts) {
    const item = pdf.struct('LI');
    let top = 0;
    item.add(
      pdf.struct('Lbl', {}, () => {
        top = pdf.y;
        pdf.font(regular).fontSize(12).fillColor(colours.quiet).text(label, margin, top, { width: labelWidth });
      }),
    );
    item.add(
      pdf.struct('LBody', {}, () => {
        const width = pdf.page.width - 2 * margin - labelWidth;
        pdf
          .font(strong)
          .fillColor(colours.text)
          .text(value, margin + labelWidth, top, { width, paragraphGap: 6 });
      }),
    );
    item.end();
    list.add(item);
  }
  list.end();
  return list;
}
