import { type DynamicModule, Module } from '@nestjs/common';
import { DemoMode, DemoPeople } from './demo-people.js';
import { SessionAccounts } from './session-accounts.js';
import { Viewers } from './viewer.js';

@Module({})
class IdentityModule {}

/** Accounts, sessions and viewers of a web app. */
export const identityModule = (options: { demo: boolean }): DynamicModule => ({
  module: IdentityModule,
  providers: [{ provide: DemoMode, useValue: options.demo }, DemoPeople, Viewers, SessionAccounts],
  exports: [DemoPeople, Viewers],
});
