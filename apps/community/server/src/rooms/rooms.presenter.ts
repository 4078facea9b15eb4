import type { AnswerOutcome, EditMeetingOutcome } from '#rooms';

// Each outcome of an act in a room as its member of the union.

export function edited(outcome: EditMeetingOutcome) {
  if (outcome.ok) return { __typename: 'RoomMeetingSaved', version: outcome.value.version };
  const { refusal } = outcome;
  const code = refusal.reason;
  switch (refusal.reason) {
    case 'too_long':
    case 'personal_identity_code':
      return { __typename: 'TextRefused', code, field: refusal.field };
    case 'link_invalid':
      return { __typename: 'JoiningLinkInvalid', code };
    case 'stale_version':
      return { __typename: 'RoomTextChanged', code };
    case 'only_facilitators':
      return { __typename: 'OnlyFacilitators', code };
    case 'not_found':
      return { __typename: 'RoomNotFound', code };
    default:
      return refusal satisfies never;
  }
}

export function answeredMeeting(outcome: AnswerOutcome) {
  if (outcome.ok) return { __typename: 'MeetingAnswered', answer: outcome.value.answer };
  const { refusal } = outcome;
  const code = refusal.reason;
  switch (refusal.reason) {
    case 'begun':
      return { __typename: 'MeetingBegun', code, startsAt: refusal.startsAt };
    case 'not_expected':
      return { __typename: 'NotExpected', code };
    case 'cancelled':
      return { __typename: 'CircleCancelled', code };
    case 'not_found':
      return { __typename: 'RoomNotFound', code };
    default:
      return refusal satisfies never;
  }
}
