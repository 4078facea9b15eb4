import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';

export type PairAnswer = 'accepted' | 'declined';

/**
 * That a request was proposed to a tutor municipality, and what both sides said. A request has one that lives; an ended one
 * stays, and the two are not proposed to each other again for that request.
 */
@Entity()
@Check('sparring_pair_requester_answer', `requester_answer IN ('accepted', 'declined')`)
@Check('sparring_pair_tutor_answer', `tutor_answer IN ('accepted', 'declined')`)
@Check('sparring_pair_ended_as', `ended_as IN ('declined', 'expired', 'withdrawn')`)
@Check('sparring_pair_ended', '(ended_as IS NULL) = (ended_at IS NULL)')
@Check('sparring_pair_requester_answered', '(requester_answer IS NULL) = (requester_answered_at IS NULL)')
@Check('sparring_pair_tutor_answered', '(tutor_answer IS NULL) = (tutor_answered_at IS NULL)')
@Index('sparring_pair_one_live', ['requestId'], { unique: true, where: 'ended_at IS NULL' })
export class SparringPair {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Index()
  @Column('uuid')
  @ForeignKey('SparringRequest')
  requestId!: string;

  /** The appointment of the tutor municipality. */
  @Index()
  @Column('uuid')
  @ForeignKey('TutorMunicipality')
  tutorMunicipalityId!: string;

  /** Null outside rounds. */
  @Index()
  @Column('uuid', { nullable: true })
  @ForeignKey('SparringRound')
  roundId!: string | null;

  /** Grows with each change. */
  @Column('int')
  version!: number;

  @Column('timestamptz')
  proposedAt!: Date;

  @Column('uuid')
  @ForeignKey('Account')
  proposedBy!: string;

  /** The first instant at which it has lapsed, where not both have said yes. */
  @Column('timestamptz')
  answerBy!: Date;

  @Column('text', { nullable: true })
  requesterAnswer!: PairAnswer | null;

  @Column('timestamptz', { nullable: true })
  requesterAnsweredAt!: Date | null;

  @Column('uuid', { nullable: true })
  @ForeignKey('Account')
  requesterAnsweredBy!: string | null;

  @Column('text', { nullable: true })
  tutorAnswer!: PairAnswer | null;

  @Column('timestamptz', { nullable: true })
  tutorAnsweredAt!: Date | null;

  @Column('uuid', { nullable: true })
  @ForeignKey('Account')
  tutorAnsweredBy!: string | null;

  /** Why it was declined, in the words of who declined. */
  @Column('text', { nullable: true })
  reason!: string | null;

  @Column('text', { nullable: true })
  endedAs!: 'declined' | 'expired' | 'withdrawn' | null;

  @Column('timestamptz', { nullable: true })
  endedAt!: Date | null;
}
