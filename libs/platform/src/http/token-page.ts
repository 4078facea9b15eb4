import type { Request } from 'express';

/** Whether the address holds a token of a mailed link: such a page is kept by nobody and told to no other site. */
export const isTokenPage = (request: Request): boolean => request.query.token !== undefined;
