import { Circle } from './circle.js';
import { CircleFacilitator } from './circle-facilitator.js';
import { CircleHostMunicipality, CircleHostOrganisation } from './circle-host.js';
import { CircleText } from './circle-text.js';
import { CircleTheme } from './circle-theme.js';
import { CircleFeedback } from './ending/circle-feedback.js';
import { Meeting } from './meeting.js';
import { MeetingText } from './meeting-text.js';
import { CapacityChange } from './seats/capacity-change.js';
import { CircleTip } from './tips/circle-tip.js';
import { TipRefusal } from './tips/tip-refusal.js';
import { SeatTransfer } from './transfers/seat-transfer.js';

export { AddFacilitator, type AddFacilitatorInput, type AddFacilitatorOutcome } from './add-facilitator.js';
export { AnswerByMail } from './answer-by-mail.js';
export { AcceptSeat, DeclineSeat } from './answer-offer.js';
export { CancelCircle, type CancelCircleOutcome } from './changes/cancel-circle.js';
export { CancelMeeting } from './changes/cancel-meeting.js';
export {
  type CancelCircleArgs,
  type CancelMeetingArgs,
  type ChangeMeetingArgs,
  cancelCircleInput,
  cancelMeetingInput,
  changeMeetingInput,
} from './changes/change-args.js';
export { ChangeMeeting, type ChangeOutcome } from './changes/change-meeting.js';
export { CircleAddressesReader } from './circle-addresses-reader.js';
export {
  actInput,
  type CircleActArgs,
  type CircleDraftArgs,
  type CopyCircleArgs,
  copyInput,
  draftInput,
} from './circle-args.js';
export type { CircleFacet, CircleFilter } from './circle-filter.js';
export { CircleGapsReader } from './circle-gaps-reader.js';
export { type LanguageFacts, languageStatus } from './circle-languages.js';
export { circleState, coHostNames } from './circle-shape.js';
export type { CircleStatus } from './circle-status.js';
export * from './circles.module.js';
export { CirclesAdminReader } from './circles-admin-reader.js';
export { CirclesReader, isPublic } from './circles-reader.js';
export { CopyCircle, type CopyCircleOutcome, type CopyOwnCircleOutcome } from './copy-circle.js';
export { EndFacilitator, type EndFacilitatorOutcome } from './end-facilitator.js';
export { ArchiveCircle, type ArchiveOutcome } from './ending/archive-circle.js';
export { type FeedbackOutcome, GiveFeedback } from './ending/give-feedback.js';
export { type OutcomesOutcome, RecordOutcomes } from './ending/record-outcomes.js';
export { offerToken, tipToken } from './events.js';
export { JoinCircle, type JoinCircleInput, type JoinOutcome } from './join-circle.js';
export { LeaveCircle } from './leave-circle.js';
export { LedCirclesReader } from './led-circles-reader.js';
export { MarkLanguageNotRequired, type NotRequiredOutcome } from './mark-language-not-required.js';
export type { OwnPlaceInput, PlaceOutcome } from './own-place.js';
export { PersonCirclesReader } from './person-circles-reader.js';
export { PublishCircle, type PublishOutcome } from './publish-circle.js';
export { ReturnCircle, type ReturnOutcome } from './return-circle.js';
export { ReviseCircleText, type ReviseTextInput, type ReviseTextOutcome } from './revise-circle-text.js';
export { SaveDraft, type SaveDraftOutcome } from './save-draft.js';
export {
  ChangeCircleCapacity,
  type ChangeCircleCapacityInput,
  type ChangeCircleCapacityOutcome,
} from './seats/change-circle-capacity.js';
export {
  applicationInput,
  DecideApplication,
  type DecideApplicationArgs,
  type DecideApplicationOutcome,
} from './seats/decide-application.js';
export { type GiveBackOutcome, GiveBackSeats, type GiveBackSeatsInput } from './seats/give-back-seats.js';
export { LedSeatsReader } from './seats/led-seats-reader.js';
export { SubmitCircle, type SubmitOutcome } from './submit-circle.js';
export { AcceptTip, type AcceptTipOutcome } from './tips/accept-tip.js';
export { mayBeTold } from './tips/may-be-told.js';
export { RefuseTips } from './tips/refuse-tips.js';
export { TipColleague, type TipOutcome } from './tips/tip-colleague.js';
export { forgetTips, tipTasks } from './tips/tip-tasks.js';
export { TipsReader } from './tips/tips-reader.js';
export {
  type AcceptTransferOutcome,
  AnswerTransfer,
  type EndTransferOutcome,
} from './transfers/answer-transfer.js';
export { AskTransfer, type AskTransferOutcome } from './transfers/ask-transfer.js';
export { transferTasks } from './transfers/transfer-tasks.js';
export { TransfersReader } from './transfers/transfers-reader.js';

export const circlesEntities = [
  Circle,
  CircleText,
  CircleTheme,
  CircleHostMunicipality,
  CircleHostOrganisation,
  CircleFacilitator,
  CircleFeedback,
  Meeting,
  MeetingText,
  CircleTip,
  TipRefusal,
  CapacityChange,
  SeatTransfer,
];
