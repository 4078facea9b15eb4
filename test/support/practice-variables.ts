const sections = { title: 'Nimi', summary: 'Lyhyesti' };

/** What the operations about good practices are asked with, where there is none of one's own. */
export const practiceVariables = (locale: string): Record<string, () => Record<string, unknown>[]> => ({
  PracticesPage: () => [{ locale }, { locale: 'sv', filter: { themes: ['x'], municipality: '611' }, after: 'x' }],
  PracticePage: () => [{ slug: 'none', locale }],
  OwnPracticesPage: () => [{ locale }],
  OwnPracticePage: () => [
    { id: 'x', locale },
    { id: crypto.randomUUID(), locale: 'sv' },
  ],
  StartPractice: () => [{ input: { municipalityCode: 'x', locale } }],
  SavePractice: () => [{ input: { id: 'x', version: 1, locale, themes: [], sections } }],
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
  SubmitPractice: () => [{ input: { id: 'x', version: 1 } }],
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
  AskChangesOfPractice: () => [{ input: { id: 'x', version: 1, note: 'Lisää' } }],
  PublishPractice: () => [{ input: { id: 'x', version: 1 } }],
  RetractPractice: () => [{ input: { id: crypto.randomUUID(), version: 1, note: 'Syy' } }],
});
