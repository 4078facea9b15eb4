import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A person who leads the circle, for the municipality represented when the circle was made. */
@Entity()
export class CircleFacilitator {
  @PrimaryColumn('uuid')
  @ForeignKey('Circle', { onDelete: 'CASCADE' })
  circleId!: string;

  @Index()
  @PrimaryColumn('uuid')
  @ForeignKey('Account')
  accountId!: string;

  @Column('text')
  @ForeignKey('Municipality')
  municipalityCode!: string;

  @Column('int')
  position!: number;
}
