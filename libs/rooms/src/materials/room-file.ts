import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** The file of a material, as it was found to be allowed: with a picture, as it was made anew. */
@Entity()
@Check('room_file_bytes', 'bytes = octet_length(content)')
export class RoomFile {
  @PrimaryColumn('uuid')
  @ForeignKey('RoomMaterial', { onDelete: 'CASCADE' })
  materialId!: string;

  /** Without a path, with the ending that its content has. */
  @Column('text')
  fileName!: string;

  /** By its content. */
  @Column('text')
  mediaType!: string;

  @Column('int')
  bytes!: number;

  @Column('bytea')
  content!: Buffer;
}
