import type { AddLinkOutcome, RemoveMaterialOutcome } from '#rooms';

// Each outcome of adding or removing a material as its member of the union.

export function materialAdded(outcome: AddLinkOutcome) {
  if (outcome.ok) return { __typename: 'RoomMaterialAdded', id: outcome.value.id };
  const { refusal } = outcome;
  const code = refusal.reason;
  switch (refusal.reason) {
    case 'empty':
    case 'too_long':
    case 'personal_identity_code':
      return { __typename: 'TextRefused', code, field: refusal.field };
    case 'link_invalid':
      return { __typename: 'RoomLinkInvalid', code };
    case 'full':
      return { __typename: 'RoomFull', code };
    case 'key_reused':
      return { __typename: 'KeyReused', code };
    case 'not_found':
      return { __typename: 'RoomNotFound', code };
    default:
      return refusal satisfies never;
  }
}

export function materialRemoved(outcome: RemoveMaterialOutcome) {
  if (outcome.ok) return { __typename: 'RoomMaterialRemoved', id: outcome.value.id };
  const code = outcome.refusal.reason;
  return { __typename: code === 'of_another' ? 'MaterialOfAnother' : 'RoomNotFound', code };
}
