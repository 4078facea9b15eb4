import { accountability, each, type Manifest, pointer, told, withheld } from './kinds.js';

const anotherPerson = withheld('the id of another person');
const secret = withheld('whoever has it could come in as the person');

/** By what a person comes into their account, and what kept them out. */
export const waysIn = {
  'public.password': {
    whose: 't.account_id = $1',
    rows: 'deleted',
    columns: { ...each(told.goes, 'account_id', 'changed_at'), hash: secret.goes },
  },
  'public.second_factor': {
    whose: 't.account_id = $1',
    rows: 'deleted',
    columns: { ...each(told.goes, 'account_id', 'enrolled_at'), ...each(secret.goes, 'seed', 'last_step') },
  },
  'public.recovery_code': {
    whose: 't.account_id = $1',
    rows: 'deleted',
    columns: { ...each(told.goes, 'account_id', 'used_at'), code_hash: secret.goes },
  },
  'public.external_identity': {
    whose: 't.account_id = $1',
    rows: 'deleted',
    columns: each(told.goes, 'id', 'account_id', 'issuer', 'subject', 'provider_key', 'linked_at', 'last_used_at'),
  },
  'public.affiliation_invitation': {
    whose: '(t.invited_by = $1 OR t.email = (SELECT a.email FROM account a WHERE a.id = $1))',
    rows: 'deleted',
    columns: {
      ...each(told.goes, 'id', 'municipality_code', 'locale', 'created_at', 'expires_at', 'used_at', 'withdrawn_at'),
      invited_by: withheld('it may be the id of another person, who invited this one').goes,
      email: withheld('it may be the address of another person, whom this one invited').goes,
    },
  },
  'public.account_suspension': {
    whose: 't.account_id = $1',
    rows: 'stay',
    columns: {
      ...each(told.stays(pointer), 'id', 'account_id'),
      ...each(told.stays(accountability), 'suspended_at', 'lifted_at'),
      ...each(anotherPerson.stays(accountability), 'suspended_by', 'lifted_by'),
      reason: told.becomes(`''`),
      lift_reason: told.becomes(`CASE WHEN t.lift_reason IS NOT NULL THEN '' END`),
    },
  },
} as const satisfies Manifest;
