import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Locale } from '#kernel';
import { fontFiles, Turns } from '#platform';
import type { PracticeHead } from '#practices';
import { pictureSize, practicePicture } from './practice-picture.js';
import type { Measure } from './title-lines.js';

/** Pictures kept in a process, of some ten kilobytes each. */
const mostKept = 200;
/** One is drawn at a time: the others of the process are for pages. */
const atOnce = 1;
const patienceMs = 10_000;

export const fonts = {
  loadSystemFonts: false,
  fontFiles: Object.values(fontFiles),
  defaultFontFamily: 'Source Sans 3',
};

/**
 * Draws pictures of practices beside the pages: neither the drawing nor the packing is done by the thread that answers.
 * Those asked for last are kept, under what they say, so that a new title is a new picture.
 */
@Injectable()
export class Pictures {
  private readonly kept = new Map<string, Promise<Buffer>>();
  private readonly turns = new Turns(atOnce, patienceMs);
  private measure: Promise<Measure> | null = null;

  /** The picture as SVG, and a tag of what it says. */
  async drawn(head: PracticeHead, locale: Locale): Promise<{ svg: string; tag: string }> {
    this.measure ??= measureByFont(fontFiles.strong);
    const svg = practicePicture(head, locale, await this.measure);
    return { svg, tag: createHash('sha256').update(svg).digest('base64url') };
  }

  png(svg: string, tag: string): Promise<Buffer> {
    const known = this.kept.get(tag);
    this.kept.delete(tag);
    const picture = known ?? this.turns.inTurn(() => render(svg));
    this.kept.set(tag, picture);
    // What could not be drawn is tried anew by who asks next.
    picture.catch(() => this.kept.delete(tag));
    for (const oldest of this.kept.keys()) {
      if (this.kept.size <= mostKept) break;
      this.kept.delete(oldest);
    }
    return picture;
  }
}

async function render(svg: string): Promise<Buffer> {
  // Of a thousand requests one asks for a picture: the libraries are loaded then.
  const [{ renderAsync }, { default: sharp }] = await Promise.all([import('@resvg/resvg-js'), import('sharp')]);
  const { pixels } = await renderAsync(svg, { font: fonts });
  const raw = { ...pictureSize, channels: 4 } as const;
  return sharp(pixels, { raw }).removeAlpha().png({ palette: true, effort: 4 }).toBuffer();
}

/** A text is taken to be as wide as its marks one by one: pairs that stand closer only make it narrower. */
export async function measureByFont(file: string): Promise<Measure> {
  const { default: PDFDocument } = await import('pdfkit');
  const size = 1000;
  const pdf = new PDFDocument({ font: file }).fontSize(size);
  const widths = new Map<string, number>();
  const widthOf = (mark: string): number => {
    const known = widths.get(mark);
    if (known !== undefined) return known;
    const width = pdf.widthOfString(mark) / size;
    // Titles are of few marks; who types all of Unicode does not fill the memory.
    if (widths.size < 5000) widths.set(mark, width);
    return width;
  };
  return (text) => [...text].reduce((sum, mark) => sum + widthOf(mark), 0);
}
