import { Controller, Get, Inject, ServiceUnavailableException } from '@nestjs/common';
import { Database } from '../database/database.js';
import { Access } from '../graphql/access.js';

const patienceMs = 2000;

/** For balancers and supervisors. */
@Controller('health')
export class HealthController {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** The process runs. */
  @Get('live')
  @Access('anyone')
  live() {
    return { status: 'ok' };
  }

  /** The process can serve: the database answers in time. */
  @Get('ready')
  @Access('anyone')
  async ready() {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error('late')), patienceMs);
    });
    try {
      await Promise.race([this.database.read('SELECT 1'), late]);
      return { status: 'ok' };
    } catch {
      throw new ServiceUnavailableException({ status: 'database away' });
    } finally {
      clearTimeout(timer);
    }
  }
}
