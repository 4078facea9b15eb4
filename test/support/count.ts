import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './built.ts';

export interface Count {
  passed: number;
  failed: number;
}

interface JestReport {
  numPassedTests: number;
  numFailedTests: number;
  /** Files that could not be run at all: their tests are not known, so each counts as one failure. */
  numRuntimeErrorTestSuites: number;
}

interface PlaywrightReport {
  /** Flaky: it passed in a second attempt. Nothing is retried here, and luck is not a pass. */
  stats: { expected: number; unexpected: number; flaky: number };
  errors: unknown[];
}

export function countJest(file: string): Count {
  const report = take<JestReport>(file);
  if (!report) return { passed: 0, failed: 1 };
  return { passed: report.numPassedTests, failed: report.numFailedTests + report.numRuntimeErrorTestSuites };
}

export function countPlaywright(file: string): Count {
  const report = take<PlaywrightReport>(file);
  if (!report) return { passed: 0, failed: 1 };
  const { expected, unexpected, flaky } = report.stats;
  return { passed: expected, failed: unexpected + flaky + report.errors.length };
}

/** A report is read once and removed: the next run must not take it for its own. */
function take<T>(file: string): T | undefined {
  const path = join(root, file);
  if (!existsSync(path)) return undefined;
  const text = readFileSync(path, 'utf8');
  rmSync(path);
  return JSON.parse(text) as T;
}
