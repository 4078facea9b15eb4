/** What the operations about a pair and its time are asked with, where there is none. */
export const pairVariables = (locale: string): Record<string, () => Record<string, unknown>[]> => ({
  SparringPairsPage: () => [{ locale }, { locale, after: 'x' }],
  RequestPairPage: () => [{ locale, id: 'x' }],
  AnswerSparringPair: () => [{ input: { pairId: 'x', side: 'tutor', answer: 'declined', reason: '' } }],
  SparringSchedulePage: () => [{ id: 'x', locale }],
  SparringTimeFile: () => [{ id: 'x', locale }],
  ProposeSparringTime: () => [{ input: { requestId: 'x', wallStart: '2098-02-04T10:00', minutes: 60 } }],
  MarkSparringTime: () => [{ input: { timeId: 'x', mark: 'free' } }],
  ChooseSparringTime: () => [{ input: { requestId: 'x', version: 1, timeId: 'x', mode: 'remote' } }],
  DeclineSparringRound: () => [{ input: { roundId: crypto.randomUUID(), municipalityCode: '999', reason: 'x' } }],
  TakeBackSparringRoundDecline: () => [{ input: { roundId: 'x', municipalityCode: '018' } }],
  RescheduleSparring: () => [{ input: { requestId: 'x', version: 1, reason: 'x' } }],
});

/** The same of the administration about times. */
export const adminTimeVariables = (locale: string): Record<string, () => Record<string, unknown>[]> => ({
  AdminSessionsPage: () => [
    { locale },
    { locale, state: 'no_time', roundId: crypto.randomUUID(), periodId: crypto.randomUUID() },
    { locale, periodId: 'x' },
  ],
  AdminSchedulePage: () => [
    { id: crypto.randomUUID(), locale },
    { id: 'x', locale },
  ],
  SetSparringTime: () => [
    { input: { requestId: 'x', version: 1, wallStart: 'x', minutes: 0, mode: 'remote', reason: '' } },
  ],
});
