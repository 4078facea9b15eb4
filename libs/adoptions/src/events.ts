/** A municipality has recorded how it stands to a practice: told to one of its authors. */
export const adoptionRecorded = 'adoptions.recorded';

export interface AdoptionRecorded {
  /** The change: of one that was taken back nobody is told. */
  changeId: string;
  readerId: string;
}

/** A practice was published anew or retracted: told to one who recorded that their municipality has it. The database queues it. */
export const adoptedChanged = 'adoptions.practice_changed';

export interface AdoptedChanged {
  practiceId: string;
  /** 0 where it was retracted. */
  revision: number;
  readerId: string;
}
