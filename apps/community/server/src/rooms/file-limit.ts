import type { Config } from '#platform';

/** Largest file that is taken into a room. */
export class FileLimit {
  constructor(readonly bytes: number) {}
}

export const mostFileBytes = ({ roomFileMegabytes }: Pick<Config, 'roomFileMegabytes'>): number =>
  roomFileMegabytes * 1024 * 1024;
