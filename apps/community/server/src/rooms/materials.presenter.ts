import type { AddFileOutcome, AddLinkOutcome, RemoveMaterialOutcome } from '#rooms';

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

export function fileAdded(outcome: AddFileOutcome) {
  if (outcome.ok) return materialAdded(outcome);
  const { refusal } = outcome;
  switch (refusal.reason) {
    case 'file_empty':
    case 'file_too_large':
    case 'file_name':
    case 'file_type':
    case 'file_unsafe':
    case 'picture_unreadable':
      return { __typename: 'RoomFileRefused', code: refusal.reason };
    default:
      return materialAdded({ ok: false, refusal });
  }
}

export function materialRemoved(outcome: RemoveMaterialOutcome) {
  if (outcome.ok) return { __typename: 'RoomMaterialRemoved', id: outcome.value.id };
  const code = outcome.refusal.reason;
  return { __typename: code === 'of_another' ? 'MaterialOfAnother' : 'RoomNotFound', code };
}
