import { Inject, Injectable } from '@nestjs/common';
import type { KeptFile } from '#files';
import { type AccountId, isUuid } from '#kernel';
import { Database } from '#platform';
import { insideOf } from '../inside.js';

/** Files of rooms, for those inside. */
@Injectable()
export class RoomFiles {
  constructor(@Inject(Database) private readonly db: Database) {}

  /** Null for whoever is not inside, as where there is no such file. */
  async read(accountId: AccountId, materialId: string): Promise<KeptFile | null> {
    if (!isUuid(materialId)) return null;
    const [file] = await this.db.read<KeptFile>(
      `SELECT rf.file_name AS "fileName", rf.media_type AS "mediaType", rf.content
       FROM room_file rf JOIN room_material ma ON ma.id = rf.material_id JOIN circle c ON c.id = ma.circle_id
         JOIN LATERAL ${insideOf('$1')} inside ON true WHERE rf.material_id = $2`,
      [accountId, materialId],
    );
    return file ?? null;
  }
}
