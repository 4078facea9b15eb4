import { readFile } from 'node:fs/promises';
import { Audit } from '#audit';
import { type ImportRefusal, ImportRegister, type MunicipalityChanged, type RegisterDifference } from '#municipalities';
import { IndexTexts } from '#search';
import { asOwner, type Command, readArguments, runAsProgram, settingsFor } from './operator.js';
import { Refusal } from './refusal.js';

const usage = 'npm run register:import -- file.csv [--apply]';

/** Brings the municipalities of the register to what a file says; without --apply it only tells the difference. */
export const registerImport: Command = async (args, env) => {
  const { values, positionals } = readArguments(usage, { apply: { type: 'boolean' } }, 1, args);
  const [path = ''] = positionals;
  const file = await readFile(path).catch((error: NodeJS.ErrnoException) => {
    throw new Refusal(`${path} cannot be read (${error.code}).`);
  });
  const { databaseOwnerUrl, mode } = settingsFor(['databaseOwnerUrl', 'mode'], env);
  const apply = values.apply === true;
  return asOwner(databaseOwnerUrl, async (database) => {
    const outcome = await new ImportRegister(database, new Audit()).execute({ file, apply, demo: mode !== 'service' });
    if (!outcome.ok) throw new Refusal(why(path, outcome.refusal));
    if (apply) await new IndexTexts(database).everything();
    return told(outcome.value, apply).join('\n');
  });
};

function why(path: string, refusal: ImportRefusal): string {
  if (refusal.reason === 'not_utf8') return `${path} is not UTF-8. Save it as "CSV UTF-8". Nothing was changed.`;
  const { problems } = refusal;
  const lines = problems.map(({ line, problem }) => `  line ${line}: ${problem}`);
  return [`${path} has ${count(problems.length, 'broken row')}; nothing was changed:`, ...lines].join('\n');
}

function told({ added, changed, ended, missing }: RegisterDifference, applied: boolean): string[] {
  const section = (heading: string, lines: string[]) =>
    lines.length === 0 ? [] : [`${heading} (${lines.length}):`, ...lines.map((line) => `  ${line}`)];
  const sections = [
    ...section(
      'Added',
      added.map(({ code, name }) => `${code} ${name.fi}`),
    ),
    ...section('Changed', changed.map(changeLine)),
    ...section('Ended', ended.map(changeLine)),
    ...section(
      'Not in the file, left alone',
      missing.map(({ code, name }) => `${code} ${name.fi}`),
    ),
  ];
  const total = added.length + changed.length + ended.length;
  if (total === 0) return [...sections, 'The register says the same as the file.'];
  const end = applied
    ? `Applied: ${count(total, 'municipality', 'municipalities')}.`
    : 'Nothing was changed: this was a dry run. Add --apply to do it.';
  return [...sections, end];
}

const changeLine = ({ municipality: { code, name }, changes }: MunicipalityChanged): string =>
  `${code} ${name.fi}: ${changes.map(({ field, from, to }) => `${field} ${from} → ${to}`).join(', ')}`;

const count = (number: number, one: string, many = `${one}s`): string => `${number} ${number === 1 ? one : many}`;

await runAsProgram(import.meta.url, registerImport);
