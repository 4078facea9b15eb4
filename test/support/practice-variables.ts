const sections = { title: 'Nimi', summary: 'Lyhyesti' };

/** What the operations about good practices are asked with, where there is none of one's own. */
export const practiceVariables = (locale: string): Record<string, () => Record<string, unknown>[]> => ({
  PracticesPage: () => [{ locale }, { locale: 'sv', filter: { themes: ['x'], municipality: '611' }, after: 'x' }],
  PracticePage: () => [{ slug: 'none', locale }],
  PracticeAdoptionsPage: () => [{ slug: 'none', locale }, { slug: 'none', locale: 'sv', day: '2026-01-31' }],
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
  SubmitPractice: () => [{ input: { id: 'x', version: 1 }, edit: { minor: true, note: 'Kieli' } }],
  PracticeRevisionsPage: () => [{ slug: 'none', locale }],
  ComparedRevisions: () => [{ slug: 'none', only: [1, 2] }],
  TranslatePractice: () => [{ input: { id: 'x', version: 1, locale, current: true, sections } }],
  WithdrawPractice: () => [{ input: { id: 'x', version: 1 } }],
  RevisePractice: () => [{ input: { id: crypto.randomUUID(), version: 1 } }],
  InvitePracticeContributors: () => [{ input: { id: 'x', personIds: ['x'] } }],
  AnswerPracticeInvitation: () => [{ input: { id: crypto.randomUUID(), accept: true } }],
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
  RetractPractice: () => [{ input: { id: crypto.randomUUID(), version: 1, note: 'Syy' } }],
});
