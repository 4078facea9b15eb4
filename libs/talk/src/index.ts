import { PracticeComment } from './practice-comment.js';
import { PracticeCommentReport } from './practice-comment-report.js';
import { PracticeTalk } from './practice-talk.js';
import { PracticeThanks } from './practice-thanks.js';

export { AddComment, type AddCommentOutcome } from './add-comment.js';
export { ChangeComment, type DeleteCommentOutcome, type EditCommentOutcome } from './change-comment.js';
export { ModerateComment, type ModerateCommentOutcome } from './moderate-comment.js';
export { ReportComment, type ReportCommentOutcome } from './report-comment.js';
export { ReportedCommentsReader } from './reported-reader.js';
export { TalkModule } from './talk.module.js';
export { TalkReader } from './talk-reader.js';
export { Thank } from './thank.js';

export const talkEntities = [PracticeComment, PracticeCommentReport, PracticeThanks, PracticeTalk];
