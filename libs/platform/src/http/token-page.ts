import type { Request } from 'express';

/**
 * Whether the address holds the token of a mailed link, or the id of someone's request for one: such a page is kept by
 * nobody and told to no other site.
 */
export const isTokenPage = ({ query }: Request): boolean => query.token !== undefined || query.request !== undefined;
