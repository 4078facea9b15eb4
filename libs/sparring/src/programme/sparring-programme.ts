import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { Side } from '../sides.js';
import { type ProgrammeKind, type ProgrammeLeader, programmeKinds, programmeLeaders } from './programme-parts.js';

const sides = `IN ('requester', 'tutor')`;

/**
 * The programme of a pair's session, drafted by both sides. A side has accepted what there is when the version that it
 * accepted is the version there is: each change takes both acceptances away.
 */
@Entity()
@Check('sparring_programme_edited_side', `edited_side ${sides}`)
@Check(
  'sparring_programme_requester_accepted',
  'requester_accepted_at IS NULL OR requester_accepted_version IS NOT NULL',
)
@Check('sparring_programme_tutor_accepted', 'tutor_accepted_at IS NULL OR tutor_accepted_version IS NOT NULL')
export class SparringProgramme {
  @PrimaryColumn('uuid')
  @ForeignKey('SparringPair')
  pairId!: string;

  /** Grows with each change of what is done. */
  @Column('int')
  version!: number;

  @Column('text', { nullable: true })
  goal!: string | null;

  @Column('timestamptz')
  editedAt!: Date;

  @Column('uuid')
  @ForeignKey('Account')
  editedBy!: string;

  @Column('text')
  editedSide!: Side;

  /** The last one that the side accepted, also where it took that back. */
  @Column('int', { nullable: true })
  requesterAcceptedVersion!: number | null;

  /** Null where it was taken back. */
  @Column('timestamptz', { nullable: true })
  requesterAcceptedAt!: Date | null;

  @Column('uuid', { nullable: true })
  @ForeignKey('Account')
  requesterAcceptedBy!: string | null;

  @Column('int', { nullable: true })
  tutorAcceptedVersion!: number | null;

  @Column('timestamptz', { nullable: true })
  tutorAcceptedAt!: Date | null;

  @Column('uuid', { nullable: true })
  @ForeignKey('Account')
  tutorAcceptedBy!: string | null;

  /** When the side is told of changes, or was told last: at most once an hour. */
  @Column('timestamptz', { nullable: true })
  requesterToldAt!: Date | null;

  @Column('timestamptz', { nullable: true })
  tutorToldAt!: Date | null;
}

@Entity()
@Check('sparring_programme_item_kind', `kind IN ('${programmeKinds.join("', '")}')`)
@Check('sparring_programme_item_leader', `leader IN ('${programmeLeaders.join("', '")}')`)
@Check('sparring_programme_item_minutes', 'minutes BETWEEN 5 AND 240')
@Check('sparring_programme_item_link_is_safe', `link ~ '^https://'`)
export class SparringProgrammeItem {
  @PrimaryColumn('uuid')
  @ForeignKey('SparringProgramme')
  pairId!: string;

  /** From 1. */
  @PrimaryColumn('int')
  position!: number;

  @Column('text')
  kind!: ProgrammeKind;

  /** Null where the kind says it all. */
  @Column('text', { nullable: true })
  title!: string | null;

  @Column('int')
  minutes!: number;

  @Column('text')
  leader!: ProgrammeLeader;

  @Column('text', { nullable: true })
  link!: string | null;

  @Column('text', { nullable: true })
  material!: string | null;

  @Column('text', { nullable: true })
  notes!: string | null;
}
