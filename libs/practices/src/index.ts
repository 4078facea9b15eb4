import { PracticeInvitation } from './coauthors/practice-invitation.js';
import { PracticeFile } from './files/practice-file.js';
import { SupportProfile } from './fit/support-profile.js';
import { Practice } from './posts/practice.js';
import { PracticeAuthor } from './posts/practice-author.js';
import { PracticeCard } from './posts/practice-card.js';
import { PracticeChange } from './posts/practice-change.js';
import { PracticeFacet } from './posts/practice-facet.js';
import { PracticeRevision } from './posts/practice-revision.js';
import { PracticeText } from './posts/practice-text.js';
import { PracticeTheme } from './posts/practice-theme.js';
import { PracticeContributor } from './practice-contributor.js';
import { PracticeDraft } from './practice-draft.js';
import { PracticeDraftTheme } from './practice-draft-theme.js';
import { PracticeReview } from './review/practice-review.js';
import { PracticeReviewComment } from './review/practice-review-comment.js';
import { PracticeReviewer } from './review/practice-reviewer.js';

export { type AnswerOutcome, AnswerPracticeInvitation } from './answer-invitation.js';
export { AnswerCoauthor, type AnswerCoauthorInput, type AnswerCoauthorOutcome } from './coauthors/answer-coauthor.js';
export { CoauthorsReader } from './coauthors/coauthors-reader.js';
export { InviteCoauthor, type InviteCoauthorInput, type InviteCoauthorOutcome } from './coauthors/invite-coauthor.js';
export { type DiscardDraftOutcome, DiscardPracticeDraft } from './discard-draft.js';
export type { DraftTexts } from './draft-policy.js';
export { PracticeDraftsAdminReader } from './drafts-admin-reader.js';
export { PracticeDraftsReader } from './drafts-reader.js';
export { type DraftRead, type EditDraftOutcome, EditPracticeDraft } from './edit-draft.js';
export { type FieldKind, fieldKinds } from './fields/practice-fields.js';
export { type SaveFieldsInput, SavePracticeFields } from './fields/save-fields.js';
export { AddPracticeFile, type PracticeFileOutcome } from './files/add-practice-file.js';
export { type ChangeFileOutcome, ChangePracticeFile } from './files/change-practice-file.js';
export type { GivenWords } from './files/file-policy.js';
export { PracticeFilesReader } from './files/practice-files-reader.js';
export { FitReader } from './fit/fit-reader.js';
export { SaveSupportProfile, type SaveSupportProfileInput } from './fit/save-support-profile.js';
export { InviteContributors, type InviteOutcome } from './invite-contributors.js';
export { type MakeDraftOutcome, MakePracticeDraft } from './make-draft.js';
export { MakeSparringDraft } from './make-sparring-draft.js';
export { DecidePractice, type DecidePracticeOutcome } from './posts/decide-practice.js';
export type { PracticeActInput } from './posts/move-practice.js';
export { PracticeAddressesReader } from './posts/practice-addresses-reader.js';
export type { PeopleNamed } from './posts/practice-change.js';
export type { PracticeEdit } from './posts/practice-edit.js';
export { type PracticeFeed, PracticeFeedReader, type PracticeHead } from './posts/practice-feed-reader.js';
export { PracticeGapsReader } from './posts/practice-gaps-reader.js';
export { type PracticeOfDraftOutcome, WritePracticeOfDraft } from './posts/practice-of-draft.js';
export { PracticeRevisionsReader } from './posts/practice-revisions-reader.js';
export type { PracticeSections } from './posts/practice-sections.js';
export type { PracticeStatus } from './posts/practice-status.js';
export { PracticesByMunicipalityReader } from './posts/practices-by-municipality-reader.js';
export { PublishedPracticesReader } from './posts/published-practices-reader.js';
export { SavePractice, type SavePracticeInput, type SavePracticeOutcome } from './posts/save-practice.js';
export { StartPractice, type StartPracticeOutcome } from './posts/start-practice.js';
export { SubmitPractice, type SubmitPracticeOutcome } from './posts/submit-practice.js';
export { type AdvisedTexts, textAdvice } from './posts/text-advice.js';
export { TranslatePractice, type TranslatePracticeInput } from './posts/translate-practice.js';
export { WrittenPracticesReader } from './posts/written-practices-reader.js';
export * from './practices.module.js';
export { AskReviewers, type AskReviewersOutcome } from './review/ask-reviewers.js';
export { GiveReview, type GiveReviewOutcome, type ReviewInput } from './review/give-review.js';
export { reviewTasks, tendReviews } from './review/review-tasks.js';
export { type ReviewerOutcome, Reviewers } from './review/reviewers.js';
export { ReviewsReader } from './review/reviews-reader.js';
export { ConfirmPractice } from './still-true/confirm-practice.js';
export { confirmationTasks, tendConfirmations } from './still-true/confirmation-tasks.js';

export const practicesEntities = [
  PracticeDraft,
  PracticeDraftTheme,
  PracticeContributor,
  Practice,
  PracticeText,
  PracticeAuthor,
  PracticeTheme,
  PracticeRevision,
  PracticeChange,
  PracticeCard,
  PracticeFacet,
  PracticeFile,
  PracticeInvitation,
  SupportProfile,
  PracticeReviewer,
  PracticeReview,
  PracticeReviewComment,
];
