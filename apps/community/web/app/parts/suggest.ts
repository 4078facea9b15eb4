import script from '../../../../../libs/ui/src/search/suggest.ts?worker&url';

/** The address of the script of the search page: a file of the site, named by its content. */
export const suggestScript: string = script;
