/** For the commands of the operator: what went wrong in one line, and exit code 1. */
export async function orExit(what: string, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    process.stderr.write(`${what}: ${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  }
}
