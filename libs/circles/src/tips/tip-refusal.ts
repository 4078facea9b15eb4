import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An address at which nobody wants to be told of circles any more; only its hash is known. */
@Entity()
export class TipRefusal {
  @PrimaryColumn('text')
  addressHash!: string;

  @Column('timestamptz')
  createdAt!: Date;
}
