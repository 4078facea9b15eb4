import { randomUUID } from 'node:crypto';

type Variables = Record<string, () => Record<string, unknown>[]>;

const attendance = [{ municipalityCode: '611', people: 2 }];
const held = { version: 1, heldOn: '2026-01-15', attendance };
const acts = () => ({ id: randomUUID(), version: 1 });

/** With what the operations of the community about sessions of sparring are asked; nothing of it can go on. */
export const holdingVariables: Variables = {
  SparringSessionPage: () => [
    { id: randomUUID(), locale: 'fi' },
    { id: 'x', locale: 'sv' },
  ],
  SparringFollowUpPage: () => [{ id: randomUUID(), locale: 'fi' }],
  RecordSparringHeld: () => [{ input: { ...held, id: 'x' } }, { input: { ...held, id: randomUUID() } }],
  MendSparringHeld: () => [{ input: { ...held, id: 'x', reason: 'Virhe' } }],
  SaveSparringReport: () => [
    { input: { ...acts(), step: 'save' } },
    { input: { ...acts(), step: 'mend', commitments: [{ what: 'Opas', dueOn: '2026-01-15' }], reason: 'Virhe' } },
  ],
  GiveSparringFeedback: () => [{ input: { id: 'x', goalMet: 9 } }],
  AnswerSparringFollowUp: () => [
    { input: { id: randomUUID(), months: 3, commitments: [{ position: 1, state: 'done' }], support: 'partly' } },
  ],
  MakeSparringPracticeDraft: () => [{ input: { requestId: 'x', locale: 'sv' } }],
  AnswerTutorInvitation: () => [{ input: { id: 'x', interested: true } }],
};

/** The same of the administration. */
export const adminHoldingVariables: Variables = {
  AdminSessionPage: () => [
    { id: randomUUID(), locale: 'sv' },
    { id: 'x', locale: 'fi' },
  ],
  AdminFollowUpsPage: () => [{ locale: 'fi' }, { locale: 'sv' }],
  AdminRecordHeld: () => [{ input: { ...held, id: 'x' } }],
  AdminCloseRequest: () => [{ input: acts() }],
  AdminInviteTutor: () => [{ requestId: randomUUID() }],
};
