import type { Config } from './config-shape.js';
import { type Setting, settings } from './settings.js';

export class ConfigError extends Error {}

/** Reads the settings that `needed` names; every wrong or missing one is named in one line. */
export function loadConfig<K extends keyof Config>(needed: readonly K[], env = process.env): Pick<Config, K> {
  const problems: string[] = [];
  const config: Partial<Record<K, unknown>> = {};
  for (const key of needed) {
    const setting: Setting = settings[key];
    const text = env[setting.variable]?.trim() || setting.fallback;
    if (text === undefined) {
      problems.push(`${setting.variable} is missing (${setting.meaning})`);
      continue;
    }
    const value = setting.parse(text);
    if (value === undefined) problems.push(`${setting.variable} is not ${setting.form}`);
    else config[key] = value;
  }
  if (problems.length > 0) throw new ConfigError(problems.join('; '));
  return config as Pick<Config, K>;
}

/** For the main of a process: the settings, or one line and exit code 1. */
export function configOrExit<K extends keyof Config>(needed: readonly K[]): Pick<Config, K> {
  try {
    return loadConfig(needed);
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    process.stderr.write(`Configuration: ${error.message}\n`);
    process.exit(1);
  }
}
