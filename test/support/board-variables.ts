/** What the operations of the board are asked with, where there is nothing to match. */
export const boardVariables = (locale: string): Record<string, () => Record<string, unknown>[]> => {
  const roundId = crypto.randomUUID();
  const input = { roundId, number: 0 };
  const pair = { requestId: roundId, tutorId: roundId };
  return {
    AdminBoardPage: () => [
      { roundId, locale },
      { roundId: 'x', locale },
    ],
    AdminBoardWhyNot: () => [{ roundId, requestId: 'x' }],
    AdminBoardWhatIf: () => [
      { input: { roundId, capacity: { tutorId: 'x', by: 1 } } },
      { input: { roundId, weight: { part: 'wish', weight: 2 }, pin: pair } },
    ],
    FreezeSparringBoard: () => [{ input }],
    UndoOnSparringBoard: () => [{ input }],
    PinOnSparringBoard: () => [{ input: { ...input, ...pair } }],
    ExcludeOnSparringBoard: () => [{ input: { ...input, ...pair, excluded: true } }],
    WeighSparringBoard: () => [
      { input: { ...input, weights: { themes: 1, formats: 1, level: 1, distance: 1, wish: 1, earlier: 1 } } },
    ],
    PublishSparringBoard: () => [{ input: { ...input, answerBy: '2031-03-03' } }],
  };
};
