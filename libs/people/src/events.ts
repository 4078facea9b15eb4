/** An account was erased; its owner is told by a last mail. */
export const accountErased = 'people.erased';
export interface AccountErased {
  accountId: string;
}

/** The ledger of erasures outside the database is to be brought up to date. */
export const noteErasures = 'people.note-erasures';
