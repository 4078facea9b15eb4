import { PracticeContributor } from './practice-contributor.js';
import { PracticeDraft } from './practice-draft.js';
import { PracticeDraftTheme } from './practice-draft-theme.js';

export { type AnswerOutcome, AnswerPracticeInvitation } from './answer-invitation.js';
export { type DiscardDraftOutcome, DiscardPracticeDraft } from './discard-draft.js';
export type { DraftTexts } from './draft-policy.js';
export { PracticeDraftsAdminReader } from './drafts-admin-reader.js';
export { PracticeDraftsReader } from './drafts-reader.js';
export { type DraftRead, type EditDraftOutcome, EditPracticeDraft } from './edit-draft.js';
export { InviteContributors, type InviteOutcome } from './invite-contributors.js';
export { type MakeDraftOutcome, MakePracticeDraft } from './make-draft.js';
export { MakeSparringDraft } from './make-sparring-draft.js';
export * from './practices.module.js';

export const practicesEntities = [PracticeDraft, PracticeDraftTheme, PracticeContributor];
