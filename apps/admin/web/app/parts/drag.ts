import script from '../../../../../libs/ui/src/drag/drag.ts?worker&url';

/** The address of the script that lets cards be dragged: a file of the site, named by its content. */
export const dragScript: string = script;
