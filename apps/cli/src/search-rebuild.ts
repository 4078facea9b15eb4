import { IndexTexts } from '#search';
import { asOwner, type Command, readArguments, runAsProgram, settingsFor } from './operator.js';

/** Makes everything findable anew; while it lasts the search goes on with what was there. */
export const searchRebuild: Command = async (args, env) => {
  readArguments('npm run search:rebuild', {}, 0, args);
  const { databaseOwnerUrl } = settingsFor(['databaseOwnerUrl'], env);
  return asOwner(databaseOwnerUrl, async (database) => {
    const count = await new IndexTexts(database).everything();
    return `${String(count)} texts can be found.`;
  });
};

/** The same where it was never done, or by other rules. */
export const findWhatIsMissing = (databaseOwnerUrl: string): Promise<void> =>
  asOwner(databaseOwnerUrl, (database) => new IndexTexts(database).whatIsMissing());

await runAsProgram(import.meta.url, searchRebuild);
