/** What has to be mended in a form of a meeting's page. */
export interface MeetingState {
  error: string;
  field: string;
}
