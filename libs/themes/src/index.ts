import { Theme } from './theme.js';

export * from './load-themes.js';
export * from './themes-reader.js';

export const themesEntities = [Theme];
