import { type BadSeal, type ChainHead, type VerifiedLog, verifySeals } from '#audit';
import { configOrExit, createDataSource, Database, orExit } from '#platform';

/**
 * `npm run audit:verify`: recomputes the chain of seals over the audit log. A seal that was noted down earlier, as
 * NUMBER:HASH, is compared as well, so that a log which was cut off or sealed anew as a whole is told, too.
 */
const { databaseOwnerUrl } = configOrExit(['databaseOwnerUrl']);

await orExit('The audit log could not be verified', async () => {
  const kept = readHead(process.argv[2]);
  const dataSource = await createDataSource({
    url: databaseOwnerUrl,
    poolSize: 1,
    applicationName: 'kuntarinki-audit-verify',
  }).initialize();
  try {
    const result = await verifySeals(new Database(dataSource), kept);
    for (const line of linesOf(result)) console.log(line);
    if (result.bad !== null) process.exitCode = 1;
  } finally {
    await dataSource.destroy();
  }
});

function readHead(text: string | undefined): ChainHead | null {
  if (text === undefined) return null;
  const [, sealNumber, hash] = /^(\d{1,18}):([0-9a-f]{64})$/.exec(text) ?? [];
  if (sealNumber === undefined || hash === undefined) throw new Error(`${text} is not NUMBER:HASH`);
  return { sealNumber, hash };
}

function linesOf({ bad, head, unsealed, unsealedForSeconds }: VerifiedLog): string[] {
  const right = head ? `${head.sealNumber} sealed rows are as they were sealed.` : 'No row is sealed.';
  const tail =
    unsealed === 0
      ? 'Every row is sealed.'
      : `${unsealed} rows are not sealed yet, the oldest for ${Math.round(unsealedForSeconds ?? 0)} s.`;
  if (bad !== null) return [`Seal ${bad.sealNumber}, ${describe(bad)}`, `Up to there: ${right}`, tail];
  return head ? [right, tail, `Last seal: ${head.sealNumber}:${head.hash}`] : [right, tail];
}

function describe({ problem, auditId }: BadSeal): string {
  if (auditId === null) return 'missing: there is no such seal any more.';
  switch (problem) {
    case 'missing':
      return `audit row ${auditId}, missing: the row is not in the log any more.`;
    case 'changed':
      return `audit row ${auditId}, changed: the row or its seal is not what was sealed.`;
    case 'order':
      return `audit row ${auditId}, order: the seal does not follow on the one before.`;
    default:
      return problem satisfies never;
  }
}
