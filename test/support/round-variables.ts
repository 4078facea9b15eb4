import { plan } from './sparring-rounds.ts';

const act = { input: { id: 'x', version: 1 } };

/** What each operation of the administration about intake rounds is asked with. */
export const roundVariables = (locale: string) => ({
  AdminRoundsPage: () => [{ locale }],
  AdminRoundPage: () => [{ id: crypto.randomUUID(), locale }],
  AdminNewRound: () => [{ locale }],
  AdminEditRound: () => [{ id: 'x', locale }],
  AdminRoundRegisters: () => [{}],
  PlanSparringRound: () => [{ input: { periodId: 'x', plan: plan([1, 2]) } }],
  ChangeSparringRound: () => [{ input: { ...act.input, plan: plan([1, 2]) } }],
  GiveSparringLateLeave: () => [{ input: { id: 'x', municipalityCode: '018', reason: '' } }],
  CarryOverToSparringRound: () => [act],
  BeginSparringMatching: () => [act],
  SettleSparringRound: () => [act],
  ArchiveSparringRound: () => [act],
});
