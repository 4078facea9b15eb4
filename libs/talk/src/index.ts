import { PracticeComment } from './practice-comment.js';
import { PracticeCommentReport } from './practice-comment-report.js';
import { PracticeMark } from './practice-mark.js';
import { PracticeMention } from './practice-mention.js';
import { PracticeQuestion } from './practice-question.js';
import { PracticeTalk } from './practice-talk.js';
import { PracticeThanks } from './practice-thanks.js';

export { AddComment, type AddCommentOutcome } from './add-comment.js';
export { AskAuthors, type AskAuthorsInput } from './ask-authors.js';
export { ChangeComment, type DeleteCommentOutcome, type EditCommentOutcome } from './change-comment.js';
export { Mark, type MarkInput } from './mark.js';
export { MarksReader } from './marks-reader.js';
export { ModerateComment, type ModerateCommentOutcome } from './moderate-comment.js';
export { QuestionsReader } from './questions-reader.js';
export { ReportComment, type ReportCommentOutcome } from './report-comment.js';
export { ReportedCommentsReader } from './reported-reader.js';
export { TalkModule } from './talk.module.js';
export { TalkReader } from './talk-reader.js';
export { Thank } from './thank.js';

export const talkEntities = [
  PracticeComment,
  PracticeCommentReport,
  PracticeThanks,
  PracticeTalk,
  PracticeMark,
  PracticeMention,
  PracticeQuestion,
];
