/** A municipality has recorded how it stands to a practice: told to one of its authors. */
export const adoptionRecorded = 'adoptions.recorded';

export interface AdoptionRecorded {
  adoptionId: string;
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
