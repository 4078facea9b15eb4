import type { Sharp } from 'sharp';
import type { PictureKind } from './file-kinds.js';

/** Most points of a picture: those of a good camera. */
const mostPixels = 50_000_000;
const mostSeconds = 20;

export type PictureRefusal = { reason: 'picture_unreadable' };

export interface MadePicture {
  content: Buffer;
  width: number;
  height: number;
}

/** As the public gets it, whatever it was. */
const forPublic = { width: 1200, height: 2400 };

/** One after the other: each takes much memory while it is made. */
let turn: Promise<unknown> = Promise.resolve();

/** The picture made anew, upright and without what a camera writes into it, such as the place. */
export function madeAnew(content: Buffer, kind: PictureKind | 'public'): Promise<MadePicture | PictureRefusal> {
  const made = turn.then(() => make(content, kind));
  turn = made;
  return made;
}

async function make(content: Buffer, kind: PictureKind | 'public'): Promise<MadePicture | PictureRefusal> {
  // Large and native: only who is sent a picture waits for it.
  const { default: sharp } = await import('sharp');
  sharp.concurrency(1);
  sharp.cache(false);
  try {
    const limits = { limitInputPixels: mostPixels, failOn: 'error', pages: 1, sequentialRead: true } as const;
    const upright = sharp(content, limits).autoOrient().timeout({ seconds: mostSeconds });
    const { data, info } = await asKind(upright, kind).toBuffer({ resolveWithObject: true });
    return { content: data, width: info.width, height: info.height };
  } catch {
    return { reason: 'picture_unreadable' };
  }
}

function asKind(picture: Sharp, kind: PictureKind | 'public'): Sharp {
  switch (kind) {
    case 'png':
      return picture.png({ compressionLevel: 9 });
    case 'jpg':
      return picture.jpeg({ quality: 88 });
    case 'webp':
      return picture.webp({ quality: 88 });
    case 'public':
      return picture.resize({ ...forPublic, fit: 'inside', withoutEnlargement: true }).webp({ quality: 80 });
    default:
      return kind satisfies never;
  }
}
