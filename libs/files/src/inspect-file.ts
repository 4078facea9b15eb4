import { containsPersonalIdentityCode, ok, type Result, refuse } from '#kernel';
import { type FileKind, firstLook, mediaTypeOf } from './file-kinds.js';
import { endingOf, safeName } from './file-name.js';
import { type OfficeRefusal, officeKind } from './office-file.js';
import { madeAnew, type PictureRefusal } from './picture.js';

/** A file as someone sent it. */
export interface SentFile {
  name: string;
  content: Buffer;
}

/** A file as it is kept. */
export interface KeptFile {
  fileName: string;
  mediaType: string;
  content: Buffer;
}

export interface KeptPicture extends KeptFile {
  width: number;
  height: number;
}

export type FileRefusal =
  | { reason: 'file_empty' }
  | { reason: 'file_too_large' }
  | { reason: 'file_name' }
  | OfficeRefusal
  | PictureRefusal;

/** Whether a file may be kept, by what it holds, and as what. */
export async function inspectFile(
  { name, content }: SentFile,
  mostBytes: number,
): Promise<Result<KeptFile, FileRefusal>> {
  if (content.length === 0) return refuse({ reason: 'file_empty' });
  if (content.length > mostBytes) return refuse({ reason: 'file_too_large' });
  const look = firstLook(content, endingOf(name));
  switch (look) {
    case null:
      return refuse({ reason: 'file_type' });
    case 'archive': {
      const kind = await officeKind(content);
      return typeof kind === 'string' ? kept(name, kind, content) : refuse(kind);
    }
    case 'png':
    case 'jpg':
    case 'webp': {
      const made = await madeAnew(content, look);
      if ('reason' in made) return refuse(made);
      return made.content.length > mostBytes ? refuse({ reason: 'file_too_large' }) : kept(name, look, made.content);
    }
    default:
      return kept(name, look, content);
  }
}

/** A picture for the public: small enough for a slow connection, and all alike WebP. */
export async function inspectPicture(
  { name, content }: SentFile,
  mostBytes: number,
): Promise<Result<KeptPicture, FileRefusal>> {
  if (content.length === 0) return refuse({ reason: 'file_empty' });
  if (content.length > mostBytes) return refuse({ reason: 'file_too_large' });
  const look = firstLook(content, '');
  if (look !== 'png' && look !== 'jpg' && look !== 'webp') return refuse({ reason: 'file_type' });
  const made = await madeAnew(content, 'public');
  if ('reason' in made) return refuse(made);
  const named = kept(name.replace(/\.(?:png|jpe|jpe?g|webp)$/i, ''), 'webp', made.content);
  return named.ok ? ok({ ...named.value, width: made.width, height: made.height }) : named;
}

function kept(name: string, kind: FileKind, content: Buffer): Result<KeptFile, FileRefusal> {
  const fileName = safeName(name, kind);
  if (containsPersonalIdentityCode(fileName)) return refuse({ reason: 'file_name' });
  return ok({ fileName, mediaType: mediaTypeOf(kind), content });
}
