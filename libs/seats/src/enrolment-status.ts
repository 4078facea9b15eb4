export type EnrolmentStatus = 'confirmed' | 'waitlisted' | 'withdrawn';

/** Which status may follow which. */
export const nextEnrolmentStatus = {
  waitlisted: ['confirmed', 'withdrawn'],
  confirmed: ['withdrawn'],
  withdrawn: [],
} as const satisfies Record<EnrolmentStatus, readonly EnrolmentStatus[]>;

/** A person has at most one live enrolment in a pool. */
export const liveStatuses = ['confirmed', 'waitlisted'] as const satisfies readonly EnrolmentStatus[];
