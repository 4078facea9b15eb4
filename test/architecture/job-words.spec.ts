import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import type { FactoryProvider } from '@nestjs/common';
import { createLogger } from '#platform';
import { JobRunner } from '../../apps/worker/src/job-runner.ts';
import { workerModule } from '../../apps/worker/src/worker.module.ts';

const root = new URL('../../', import.meta.url).pathname;

/** The codes of all that the worker does; nothing is connected to, and nothing begins. */
function tasksOfWorker(): string[] {
  const url = new URL('https://kuntarinki.example');
  const config = {
    ...{ mode: 'test' as const, publicUrl: url, adminUrl: url, databaseWorkerUrl: '', databasePoolSize: 1 },
    ...{ smtpUrl: 'smtp://127.0.0.1:1', mailFrom: '', sessionSecret: 'x'.repeat(32), erasuresFile: '' },
  };
  const { providers = [] } = workerModule(config, createLogger('worker', 'silent'));
  const runner = providers.find((one) => 'provide' in one && one.provide === JobRunner) as FactoryProvider<JobRunner>;
  return Object.keys((runner.useFactory(null, null, null, null) as JobRunner).tasks);
}

/** What a job may be about: the first id in what its event tells. */
const kindsOfEvents = globSync('libs/*/src/events.ts', { cwd: root })
  .flatMap((file) => [...readFileSync(`${root}${file}`, 'utf8').matchAll(/export interface \w+ \{([^}]*)\}/g)])
  .flatMap(([, fields = '']) => /^\s*(\w+)Id\??:/m.exec(fields)?.[1] ?? []);

interface Words {
  jobs: { task: object; object: object };
}

describe.each(['fi', 'sv', 'en'])('the list of background jobs in %s', (locale) => {
  const { jobs } = JSON.parse(readFileSync(`${root}apps/admin/web/app/locales/${locale}/jobs.json`, 'utf8')) as Words;

  it('has words for every task of the worker, and for no other', () => {
    const tasks = tasksOfWorker().map((task) => task.replaceAll(/[.-]/g, '_'));
    expect(tasks.length).toBeGreaterThan(20);
    expect(Object.keys(jobs.task).sort()).toEqual(tasks.sort());
  });

  it('has words for everything that a job may be about', () => {
    expect(kindsOfEvents.length).toBeGreaterThan(10);
    expect(Object.keys(jobs.object).sort()).toEqual([...new Set(kindsOfEvents)].sort());
  });
});
