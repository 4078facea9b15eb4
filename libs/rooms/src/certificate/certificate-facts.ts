import type { Locale } from '#kernel';

/** In how many of a circle's meetings someone was, when the circle is over. */
export interface Participation {
  slug: string;
  title: string;
  /** Of the title. */
  locale: Locale;
  attended: number;
  /** Meetings that were not cancelled. */
  held: number;
  /** So many give a certificate. */
  needed: number;
}

/** What the certificate says besides. */
export interface CertificateFacts extends Participation {
  name: string;
  /** The municipality that the person represented in the circle, in the language of the certificate. */
  municipality: string;
  /** Who held the circle: the municipality that answers for it first. */
  hosts: string[];
  /** Hours of the meetings in which the person was. */
  hours: number;
  firstStartsAt: Date;
  lastEndsAt: Date;
  now: Date;
}
