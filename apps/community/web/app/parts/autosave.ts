import script from '../../../../../libs/ui/src/autosave/autosave.ts?worker&url';

/** The address of the one script of the pages: a file of the site, named by its content. */
export const autosaveScript: string = script;
