const sections = { title: 'Nimi', summary: 'Lyhyesti' };

/** What the operations about good practices are asked with, where there is none of one's own. */
export const practiceVariables = (locale: string): Record<string, () => Record<string, unknown>[]> => ({
  PracticesPage: () => [
    { locale },
    { locale: 'sv', filter: { themes: ['x'], municipality: '611' }, after: 'x' },
    { locale, filter: { targetGroups: ['staff'], sizes: ['from_5000'] } },
  ],
  PracticePage: () => [{ slug: 'none', locale }],
  PracticeAdoptionsPage: () => [
    { slug: 'none', locale },
    { slug: 'none', locale: 'sv', day: '2026-01-31' },
  ],
  PracticesByMunicipalityPage: () => [{ locale }, { locale: 'sv', after: 'x' }],
  MarkedPracticesPage: () => [{ locale }],
  MarkPractice: () => [{ input: { practiceId: 'x', kind: 'follow', on: true } }],
  PracticeQuestionPage: () => [{ slug: 'none', locale }],
  AskPracticeAuthors: () => [
    {
      input: {
        practiceId: 'x',
        text: 'Mitä se maksoi?',
        locale,
        shareAddress: true,
        idempotencyKey: crypto.randomUUID(),
      },
    },
  ],
  PracticeFitPage: () => [{ slug: 'none', locale }],
  PracticeFit: () => [{ slug: 'none', municipality: '611' }],
  SupportProfilePage: () => [{ locale }],
  SaveSupportProfile: () => [{ input: { municipalityCode: '611', version: 9, organisationModels: ['library'] } }],
  OwnAdoptionPage: () => [{ slug: 'none', locale }],
  RecordAdoption: () => [
    {
      input: {
        ...{ practiceId: 'x', municipalityCode: '611', version: 0, stage: 'planned', onDay: '2026-01-31', revision: 1 },
        bySparring: false,
      },
    },
  ],
  TakeBackAdoptionChange: () => [{ input: { changeId: 'x', reason: 'Väärin' } }],
  TellAdoptionExperience: () => [{ input: { practiceId: 'x', municipalityCode: '611', locale, text: 'Toimii' } }],
  OwnPracticesPage: () => [{ locale }],
  OwnPracticePage: () => [
    { id: 'x', locale },
    { id: crypto.randomUUID(), locale: 'sv' },
  ],
  StartPractice: () => [{ input: { municipalityCode: 'x', locale } }],
  SavePractice: () => [{ input: { id: 'x', version: 1, locale, themes: [], sections } }],
  SubmitPractice: () => [{ input: { id: 'x', version: 1 }, edit: { minor: true, note: 'Kieli' }, named: 'nobody' }],
  OwnPracticeAuthorsPage: () => [
    { id: 'x', locale },
    { id: crypto.randomUUID(), locale: 'sv' },
  ],
  CoauthorInvitationsPage: () => [{ locale }],
  InviteCoauthor: () => [{ input: { practiceId: 'x', email: 'kirjoittaja@kunta.example', locale } }],
  WithdrawCoauthorInvitation: () => [{ input: { id: crypto.randomUUID() } }],
  AnswerCoauthorInvitation: () => [{ input: { id: crypto.randomUUID(), accept: true, municipalityCode: '611' } }],
  PracticeRevisionsPage: () => [{ slug: 'none', locale }],
  ComparedRevisions: () => [{ slug: 'none', only: [1, 2] }],
  TranslatePractice: () => [{ input: { id: 'x', version: 1, locale, current: true, sections } }],
  OwnPracticeFieldsPage: () => [{ id: 'x' }, { id: crypto.randomUUID() }],
  SavePracticeFields: () => [
    {
      input: {
        ...{ id: 'x', version: 1, targetGroups: ['staff'], perspectives: [], goals: ['goal_3'], laws: ['language'] },
        ...{ otherLaws: [{ name: 'Laki' }], organisationModels: [], sizes: ['from_5000'] },
      },
    },
  ],
  OwnPracticeFiles: () => [{ id: 'x', locale }],
  AddPracticePicture: () => [
    { input: { practiceId: 'x', words: [], fileName: 'a.png', content: 'YQ==', idempotencyKey: crypto.randomUUID() } },
  ],
  AddPracticeAttachment: () => [
    {
      input: {
        practiceId: 'x',
        title: '',
        language: 'fi',
        fileName: 'a.txt',
        content: 'YQ==',
        idempotencyKey: crypto.randomUUID(),
      },
    },
  ],
  DescribePracticePicture: () => [{ input: { id: crypto.randomUUID(), words: [] } }],
  MovePracticeFileEarlier: () => [{ input: { id: 'x' } }],
  RemovePracticeFile: () => [{ input: { id: crypto.randomUUID() } }],
  WithdrawPractice: () => [{ input: { id: 'x', version: 1 } }],
  RevisePractice: () => [{ input: { id: crypto.randomUUID(), version: 1 } }],
  ConfirmPractice: () => [{ input: { id: 'x', version: 1 } }],
  OwnReviewsPage: () => [{ locale }],
  OwnReviewPage: () => [
    { id: 'x', locale },
    { id: crypto.randomUUID(), locale: 'sv' },
  ],
  OfferToReview: () => [{ input: { locales: ['en'] } }],
  StopReviewing: () => [{}],
  SaveReview: () => [{ input: { id: 'x', comments: [{ locale, section: 'done', text: 'Hyvä' }] } }],
  GiveReview: () => [{ input: { id: crypto.randomUUID(), comments: [], reason: 'Hyvä', named: true } }],
  DeclineReview: () => [{ input: { id: 'x', reason: 'Kiire' } }],
  InvitePracticeContributors: () => [{ input: { id: 'x', personIds: ['x'] } }],
  AnswerPracticeInvitation: () => [{ input: { id: crypto.randomUUID(), accept: true } }],
  PracticeTalkPage: () => [{ slug: 'none', locale }],
  CommentPractice: () => [{ input: { practiceId: 'x', text: 'Hei', locale, idempotencyKey: 'both-comment' } }],
  ReplyToPracticeComment: () => [{ input: { commentId: 'x', text: '', locale, idempotencyKey: 'both-reply' } }],
  EditPracticeComment: () => [{ input: { commentId: 'x', version: 1, text: 'Hei' } }],
  DeletePracticeComment: () => [{ input: { commentId: crypto.randomUUID(), version: 1 } }],
  ReportPracticeComment: () => [{ input: { commentId: 'x', reason: 'Syy' } }],
  ThankForPractice: () => [{ input: { practiceId: 'x', thanks: true } }],
  WritePracticeOfDraft: () => [{ input: { id: 'x', version: 1 } }],
  CirclePractices: () => [{ slug: 'none', locale }],
  DiscardPracticeDraft: () => [{ input: { id: 'x', version: 1 } }],
});

/** The same for the administration. */
export const adminPracticeVariables = (locale: string): Record<string, () => Record<string, unknown>[]> => ({
  AdminPracticesPage: () => [{ locale }, { locale, status: 'submitted', after: 'x' }],
  AdminPracticePage: () => [
    { id: 'x', locale },
    { id: crypto.randomUUID(), locale: 'sv' },
  ],
  LanguageGapsPage: () => [{ locale }, { locale, filter: { kind: 'practice', text: 'sv', status: 'stale' } }],
  AskChangesOfPractice: () => [{ input: { id: 'x', version: 1, note: 'Lisää' } }],
  PublishPractice: () => [{ input: { id: 'x', version: 1 } }],
  ReportedCommentsPage: () => [
    { locale, open: true },
    { locale: 'sv', open: false, after: 'x' },
  ],
  HidePracticeComment: () => [{ input: { commentId: 'x', version: 1, reason: 'Syy' } }],
  RestorePracticeComment: () => [{ input: { commentId: crypto.randomUUID(), version: 1 } }],
  DismissCommentReports: () => [{ input: { commentId: 'x', version: 1 } }],
  AdminPracticeReviewPage: () => [
    { id: 'x', locale },
    { id: crypto.randomUUID(), locale: 'sv' },
  ],
  AdminPracticeReviewersPage: () => [{ locale }],
  TakePracticeIntoReview: () => [{ input: { id: 'x', version: 1, reviewerIds: ['x', 'y'] } }],
  AskAnotherReviewer: () => [{ input: { id: crypto.randomUUID(), reviewerId: 'x' } }],
  AcceptPractice: () => [{ input: { id: 'x', version: 1 } }],
  RejectPractice: () => [{ input: { id: 'x', version: 1, note: 'Syy' } }],
  ApprovePracticeReviewer: () => [{ id: 'x' }],
  EndPracticeReviewer: () => [{ id: crypto.randomUUID() }],
  NamePracticeReviewer: () => [{ input: { email: 'nobody@kunta.example', locales: ['fi'] } }],
  RetractPractice: () => [{ input: { id: crypto.randomUUID(), version: 1, note: 'Syy' } }],
});
