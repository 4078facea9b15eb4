import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';
import type { RequestStatus } from './request-status.js';

/** A municipality that asks together with the asking one. */
@Entity()
export class SparringNeighbour {
  @PrimaryColumn('uuid')
  @ForeignKey('SparringRequest')
  requestId!: string;

  @Index()
  @PrimaryColumn('text')
  @ForeignKey('Municipality')
  municipalityCode!: string;
}

@Entity()
export class SparringTheme {
  @PrimaryColumn('uuid')
  @ForeignKey('SparringRequest')
  requestId!: string;

  @Index()
  @PrimaryColumn('text')
  @ForeignKey('Theme')
  themeId!: string;
}

/** A tutor municipality that is wished for or not, and why: read by the asking municipality and the project team only. */
@Entity()
@Check('sparring_wish_kind', `kind IN ('wished', 'unwanted')`)
export class SparringWish {
  @PrimaryColumn('uuid')
  @ForeignKey('SparringRequest')
  requestId!: string;

  @Index()
  @PrimaryColumn('text')
  @ForeignKey('Municipality')
  municipalityCode!: string;

  @Column('text')
  kind!: 'wished' | 'unwanted';

  @Column('text', { nullable: true })
  reason!: string | null;
}

/** One change of status of a request: its timeline. */
@Entity()
export class SparringChange {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Index()
  @Column('uuid')
  @ForeignKey('SparringRequest')
  requestId!: string;

  /** The version of the request after it. */
  @Column('int')
  version!: number;

  @Column('text')
  toStatus!: RequestStatus;

  @Column('timestamptz')
  at!: Date;

  /** Null where nobody did it but time. */
  @Column('uuid', { nullable: true })
  @ForeignKey('Account')
  actorId!: string | null;

  /** What the project team asks for. */
  @Column('text', { nullable: true })
  note!: string | null;
}
