import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** A dated change of the register: a merger, or a move to another region. */
@Entity()
export class MunicipalityChange {
  @PrimaryColumn('date')
  date!: string;

  /** No foreign key: the register also tells of municipalities that were gone before it begins. */
  @PrimaryColumn('text')
  code!: string;

  @Column('text')
  kind!: 'merger' | 'region';

  @Column('text', { nullable: true })
  @ForeignKey('Municipality')
  targetCode!: string | null;

  @Column('text')
  @ForeignKey('Region')
  oldRegion!: string;

  @Column('text')
  @ForeignKey('Region')
  newRegion!: string;
}
