import { Module } from '@nestjs/common';
import { AuditModule } from '#audit';
import { AnswerPracticeInvitation } from './answer-invitation.js';
import { DiscardPracticeDraft } from './discard-draft.js';
import { PracticeDraftsAdminReader } from './drafts-admin-reader.js';
import { PracticeDraftsReader } from './drafts-reader.js';
import { EditPracticeDraft } from './edit-draft.js';
import { InviteContributors } from './invite-contributors.js';
import { MakePracticeDraft } from './make-draft.js';
import { MakeSparringDraft } from './make-sparring-draft.js';

const parts = [
  PracticeDraftsReader,
  PracticeDraftsAdminReader,
  MakePracticeDraft,
  MakeSparringDraft,
  EditPracticeDraft,
  DiscardPracticeDraft,
  InviteContributors,
  AnswerPracticeInvitation,
];

@Module({ imports: [AuditModule], providers: parts, exports: parts })
export class PracticesModule {}
