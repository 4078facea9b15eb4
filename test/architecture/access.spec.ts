import { globSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Controller, Get, Module } from '@nestjs/common';
import { APP_GUARD, DiscoveryModule, DiscoveryService, MetadataScanner, NestFactory, Reflector } from '@nestjs/core';
import { buildASTSchema, parse } from 'graphql';
import { AccessGuard, createLogger, readSchema } from '#platform';
import { adminModule } from '../../apps/admin/server/src/admin.module.ts';
import { communityModule } from '../../apps/community/server/src/community.module.ts';
import { service } from '../support/apps.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';

const apps = { community: communityModule, admin: adminModule };
const root = new URL('../../', import.meta.url).pathname;

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

/** Root fields of an app's SDL: `Query.circles`. */
function rootFields(app: string): string[] {
  const schema = buildASTSchema(parse(readSchema(`${root}apps/${app}/server/src`).join('\n')));
  return [schema.getQueryType(), schema.getMutationType()].flatMap((type) =>
    type ? Object.keys(type.getFields()).map((field) => `${type.name}.${field}`) : [],
  );
}

/** What each resolver method of an app declares: `Query.circles` → `anyone`. */
async function declared(app: keyof typeof apps): Promise<Map<string, string | undefined>> {
  const config = {
    mode: 'test' as const,
    publicUrl: new URL('http://127.0.0.1'),
    oidcProviders: [],
    databaseUrl: database.appUrl,
    sessionSecret: 'a secret of thirty-two characters',
    databasePoolSize: 1,
    ...service,
  };
  class Walk {}
  Module({ imports: [apps[app](config, createLogger(app, 'silent')), DiscoveryModule] })(Walk);
  const nest = await NestFactory.create(Walk, { logger: false, bodyParser: false });
  await nest.init();
  const scanner = nest.get(MetadataScanner);
  const reflector = nest.get(Reflector);
  const found = new Map<string, string | undefined>();
  for (const { instance } of nest.get(DiscoveryService).getProviders()) {
    if (!instance || typeof instance !== 'object') continue;
    for (const name of scanner.getAllMethodNames(Object.getPrototypeOf(instance))) {
      const method = (instance as Record<string, unknown>)[name];
      if (typeof method !== 'function') continue;
      const type = reflector.get<string | undefined>('graphql:resolver_type', method);
      if (type === undefined) continue;
      const field = reflector.get<string | undefined>('graphql:resolver_name', method) ?? name;
      found.set(`${type}.${field}`, reflector.get('kuntarinki:access', method));
    }
  }
  await nest.close();
  return found;
}

describe.each(['community', 'admin'] as const)('every root field of %s', (app) => {
  it('has a resolver that declares who may call it', async () => {
    const found = await declared(app);
    const undeclared = rootFields(app).filter((field) => found.get(field) === undefined);
    expect(undeclared).toEqual([]);
    expect([...found.keys()].sort()).toEqual(rootFields(app).sort());
  });
});

describe('what the administration asks', () => {
  it('is asked by the project team only, but for signing in', async () => {
    const open = [...(await declared('admin'))].filter(([, audience]) => audience !== 'project_team');
    expect(open.map(([field]) => field).sort()).toEqual([
      'Mutation.requestSignInLink',
      'Mutation.signInByCode',
      'Mutation.signInByLink',
      'Mutation.signInByPassword',
      'Mutation.takeSecondStep',
      'Query.demoPeople',
      'Query.secondStep',
      'Query.signInLink',
      'Query.signInRequest',
      'Query.viewer',
    ]);
  });
});

describe('a route that declares nothing', () => {
  it('is refused to everyone', async () => {
    class Forgotten {
      look() {
        return 'seen';
      }
    }
    Controller('forgotten')(Forgotten);
    Get()(Forgotten.prototype, 'look', Object.getOwnPropertyDescriptor(Forgotten.prototype, 'look') as never);
    class App {}
    Module({ controllers: [Forgotten], providers: [{ provide: APP_GUARD, useClass: AccessGuard }] })(App);
    const nest = await NestFactory.create(App, { logger: false });
    await nest.listen(0, '127.0.0.1');
    const response = await fetch(`${await nest.getUrl()}/forgotten`);
    await nest.close();
    expect(response.status).toBe(403);
  });
});

describe('the two schemas', () => {
  it('share no file and no type of their own', () => {
    const typesOf = (app: string): string[] =>
      globSync(`apps/${app}/server/src/**/*.graphql`, { cwd: root })
        .flatMap((file) => [...readFileSync(`${root}${file}`, 'utf8').matchAll(/^(?:type|enum|input|union) (\w+)/gm)])
        .map(([, name]) => name ?? '')
        .filter((name) => !['Query', 'Mutation'].includes(name));
    const shared = typesOf('community').filter((name) => typesOf('admin').includes(name));
    // People whom anyone may play exist in both demos.
    expect(shared).toEqual(['DemoPerson']);
  });
});
