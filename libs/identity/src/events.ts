/** Someone asked for a link to be mailed. */
export const linkRequested = 'identity.link_requested';
export interface LinkRequested {
  linkId: string;
}
