/** A thing that can be found has changed: its texts are made findable anew. The database itself queues it, whoever changed it. */
export const indexText = 'search.index';

/** By the clock: everything anew where the rules are other ones, and once a day. */
export const tendSearch = 'search.tend';

/** Which thing a job of the index is about: one of these. */
export interface CircleFindable {
  circleId: string;
}
export interface PersonFindable {
  accountId: string;
}
export interface TutorFindable {
  tutorMunicipalityId: string;
}
export interface PracticeFindable {
  practiceId: string;
}
