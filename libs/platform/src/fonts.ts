import { join } from 'node:path';
import { projectRoot } from './project-root.js';

const folder = join(projectRoot, 'data/fonts');

/** The typeface of the project as files, for what is drawn on the server: certificates and pictures. */
export const fontFiles = {
  regular: join(folder, 'SourceSans3-Regular.ttf'),
  strong: join(folder, 'SourceSans3-Semibold.ttf'),
} as const;
