import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { markId } from './mail-html.js';

/** The mark goes along as a picture: mail programs drop inline SVG. */
export const markAttachment = {
  filename: 'kuntarinki.png',
  contentType: 'image/png',
  content: readFileSync(join(import.meta.dirname, 'mark.png')),
  cid: markId,
};
