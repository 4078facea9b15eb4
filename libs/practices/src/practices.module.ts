import { Module } from '@nestjs/common';
import { AuditModule } from '#audit';
import { Jobs } from '#platform';
import { AnswerPracticeInvitation } from './answer-invitation.js';
import { AnswerCoauthor } from './coauthors/answer-coauthor.js';
import { CoauthorsReader } from './coauthors/coauthors-reader.js';
import { InviteCoauthor } from './coauthors/invite-coauthor.js';
import { DiscardPracticeDraft } from './discard-draft.js';
import { PracticeDraftsAdminReader } from './drafts-admin-reader.js';
import { PracticeDraftsReader } from './drafts-reader.js';
import { EditPracticeDraft } from './edit-draft.js';
import { SavePracticeFields } from './fields/save-fields.js';
import { AddPracticeFile } from './files/add-practice-file.js';
import { ChangePracticeFile } from './files/change-practice-file.js';
import { PracticeFilesReader } from './files/practice-files-reader.js';
import { FitReader } from './fit/fit-reader.js';
import { SaveSupportProfile } from './fit/save-support-profile.js';
import { InviteContributors } from './invite-contributors.js';
import { MakePracticeDraft } from './make-draft.js';
import { MakeSparringDraft } from './make-sparring-draft.js';
import { DecidePractice } from './posts/decide-practice.js';
import { MovePractice } from './posts/move-practice.js';
import { PracticeAddressesReader } from './posts/practice-addresses-reader.js';
import { PracticeFeedReader } from './posts/practice-feed-reader.js';
import { PracticeGapsReader } from './posts/practice-gaps-reader.js';
import { WritePracticeOfDraft } from './posts/practice-of-draft.js';
import { PracticeRevisionsReader } from './posts/practice-revisions-reader.js';
import { PracticesByMunicipalityReader } from './posts/practices-by-municipality-reader.js';
import { PublishedPracticesReader } from './posts/published-practices-reader.js';
import { SavePractice } from './posts/save-practice.js';
import { StartPractice } from './posts/start-practice.js';
import { SubmitPractice } from './posts/submit-practice.js';
import { TranslatePractice } from './posts/translate-practice.js';
import { WrittenPracticesReader } from './posts/written-practices-reader.js';
import { AskReviewers } from './review/ask-reviewers.js';
import { GiveReview } from './review/give-review.js';
import { Reviewers } from './review/reviewers.js';
import { ReviewsReader } from './review/reviews-reader.js';
import { ConfirmPractice } from './still-true/confirm-practice.js';

const parts = [
  PracticeDraftsReader,
  PracticeDraftsAdminReader,
  MakePracticeDraft,
  MakeSparringDraft,
  EditPracticeDraft,
  DiscardPracticeDraft,
  InviteContributors,
  AnswerPracticeInvitation,
  MovePractice,
  StartPractice,
  SavePractice,
  SavePracticeFields,
  InviteCoauthor,
  AnswerCoauthor,
  CoauthorsReader,
  SubmitPractice,
  TranslatePractice,
  PracticeRevisionsReader,
  PracticeGapsReader,
  DecidePractice,
  PublishedPracticesReader,
  PracticesByMunicipalityReader,
  PracticeFeedReader,
  PracticeAddressesReader,
  WrittenPracticesReader,
  PracticeFilesReader,
  AddPracticeFile,
  ChangePracticeFile,
  AskReviewers,
  GiveReview,
  Reviewers,
  ReviewsReader,
  ConfirmPractice,
  WritePracticeOfDraft,
  FitReader,
  SaveSupportProfile,
];

@Module({ imports: [AuditModule], providers: [Jobs, ...parts], exports: parts })
export class PracticesModule {}
