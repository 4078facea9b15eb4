import { Module } from '@nestjs/common';
import { AuditModule } from '#audit';
import { Jobs } from '#platform';
import { SeatsModule } from '#seats';
import { AddFacilitator } from './add-facilitator.js';
import { AnswerByMail } from './answer-by-mail.js';
import { AcceptSeat, DeclineSeat } from './answer-offer.js';
import { CancelCircle } from './changes/cancel-circle.js';
import { CancelMeeting } from './changes/cancel-meeting.js';
import { ChangeMeeting } from './changes/change-meeting.js';
import { CircleAddressesReader } from './circle-addresses-reader.js';
import { CircleGapsReader } from './circle-gaps-reader.js';
import { CirclesAdminReader } from './circles-admin-reader.js';
import { CirclesReader } from './circles-reader.js';
import { CopyCircle } from './copy-circle.js';
import { EndFacilitator } from './end-facilitator.js';
import { ArchiveCircle } from './ending/archive-circle.js';
import { GiveFeedback } from './ending/give-feedback.js';
import { RecordOutcomes } from './ending/record-outcomes.js';
import { JoinCircle } from './join-circle.js';
import { LeaveCircle } from './leave-circle.js';
import { LedCirclesReader } from './led-circles-reader.js';
import { MarkLanguageNotRequired } from './mark-language-not-required.js';
import { MoveCircle } from './move-circle.js';
import { OwnPlace } from './own-place.js';
import { PersonCirclesReader } from './person-circles-reader.js';
import { PublishCircle } from './publish-circle.js';
import { ReturnCircle } from './return-circle.js';
import { ReviseCircleText } from './revise-circle-text.js';
import { SaveDraft } from './save-draft.js';
import { ChangeCircleCapacity } from './seats/change-circle-capacity.js';
import { DecideApplication } from './seats/decide-application.js';
import { GiveBackSeats } from './seats/give-back-seats.js';
import { LedSeatsReader } from './seats/led-seats-reader.js';
import { SubmitCircle } from './submit-circle.js';
import { AcceptTip } from './tips/accept-tip.js';
import { RefuseTips } from './tips/refuse-tips.js';
import { TipColleague } from './tips/tip-colleague.js';
import { TipsReader } from './tips/tips-reader.js';
import { AnswerTransfer } from './transfers/answer-transfer.js';
import { AskTransfer } from './transfers/ask-transfer.js';
import { TransfersReader } from './transfers/transfers-reader.js';

const readers = [
  CirclesReader,
  CircleAddressesReader,
  CircleGapsReader,
  CirclesAdminReader,
  LedCirclesReader,
  LedSeatsReader,
  PersonCirclesReader,
];
const ofMembers = [JoinCircle, LeaveCircle, AcceptSeat, DeclineSeat, GiveBackSeats, AnswerByMail];
const ofProjectTeam = [
  SaveDraft,
  CopyCircle,
  SubmitCircle,
  PublishCircle,
  ReturnCircle,
  ReviseCircleText,
  MarkLanguageNotRequired,
];
const ofSeats = [ChangeCircleCapacity, DecideApplication, AskTransfer, AnswerTransfer, TransfersReader];
const ofEndings = [GiveFeedback, RecordOutcomes, ArchiveCircle];
const ofTips = [TipColleague, AcceptTip, RefuseTips, TipsReader];
const ofFacilitators = [AddFacilitator, EndFacilitator];
const ofChanges = [ChangeMeeting, CancelMeeting, CancelCircle];

@Module({
  imports: [AuditModule, SeatsModule],
  providers: [
    ...[Jobs, OwnPlace, MoveCircle],
    ...[
      ...readers,
      ...ofMembers,
      ...ofProjectTeam,
      ...ofFacilitators,
      ...ofSeats,
      ...ofTips,
      ...ofChanges,
      ...ofEndings,
    ],
  ],
  exports: [
    ...readers,
    ...ofMembers,
    ...ofProjectTeam,
    ...ofFacilitators,
    ...ofSeats,
    ...ofTips,
    ...ofChanges,
    ...ofEndings,
  ],
})
export class CirclesModule {}
