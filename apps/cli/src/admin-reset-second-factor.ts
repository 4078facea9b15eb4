import { Audit } from '#audit';
import { AddressChanges, ResetSecondFactor } from '#identity';
import { affiliationsFollowAddress } from '#municipalities';
import { Jobs } from '#platform';
import { asOwner, type Command, readArguments, runAsProgram, settingsFor } from './operator.js';
import { Refusal } from './refusal.js';

const usage = 'npm run admin:reset-second-factor -- address';

/** Takes the lost device from an account of the administration: at the next sign-in its owner enrols a new one. */
export const adminResetSecondFactor: Command = async (args, env) => {
  const [address = ''] = readArguments(usage, {}, 1, args).positionals;
  const settings = settingsFor(['databaseOwnerUrl'], env);
  return asOwner(settings.databaseOwnerUrl, async (database) => {
    const [audit, jobs] = [new Audit(), new Jobs()];
    const changes = new AddressChanges(audit, jobs, affiliationsFollowAddress);
    const outcome = await new ResetSecondFactor(database, audit, jobs, changes).execute(address);
    if (outcome.ok) {
      return `${outcome.value.email} has no second factor any more and is signed out of the administration; at the next sign-in a new device is enrolled`;
    }
    const isNoAddress = outcome.refusal.reason === 'email';
    throw new Refusal(isNoAddress ? `"${address}" is no e-mail address.` : `${address} has no second factor.`);
  });
};

await runAsProgram(import.meta.url, adminResetSecondFactor);
