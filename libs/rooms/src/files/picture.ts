import type { Sharp } from 'sharp';
import type { PictureKind } from './file-kinds.js';

/** Most points of a picture: those of a good camera. */
const mostPixels = 50_000_000;
const mostSeconds = 20;

export type PictureRefusal = { reason: 'picture_unreadable' };

/** One after the other: each takes much memory while it is made. */
let turn: Promise<unknown> = Promise.resolve();

/** The picture made anew, upright and without what a camera writes into it, such as the place. */
export function madeAnew(content: Buffer, kind: PictureKind): Promise<Buffer | PictureRefusal> {
  const made = turn.then(() => make(content, kind));
  turn = made;
  return made;
}

async function make(content: Buffer, kind: PictureKind): Promise<Buffer | PictureRefusal> {
  // Large and native: only who is sent a picture waits for it.
  const { default: sharp } = await import('sharp');
  sharp.concurrency(1);
  sharp.cache(false);
  try {
    const limits = { limitInputPixels: mostPixels, failOn: 'error', pages: 1, sequentialRead: true } as const;
    return await asKind(sharp(content, limits).autoOrient().timeout({ seconds: mostSeconds }), kind).toBuffer();
  } catch {
    return { reason: 'picture_unreadable' };
  }
}

function asKind(picture: Sharp, kind: PictureKind): Sharp {
  switch (kind) {
    case 'png':
      return picture.png({ compressionLevel: 9 });
    case 'jpg':
      return picture.jpeg({ quality: 88 });
    case 'webp':
      return picture.webp({ quality: 88 });
    default:
      return kind satisfies never;
  }
}
