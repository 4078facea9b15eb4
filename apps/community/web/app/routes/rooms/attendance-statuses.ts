import type { AttendanceStatus } from '../../gql/graphql';

export const attendanceStatuses = ['present', 'excused', 'absent'] as const satisfies readonly AttendanceStatus[];

export const isAttendanceStatus = (text: string): text is AttendanceStatus =>
  attendanceStatuses.some((status) => status === text);
