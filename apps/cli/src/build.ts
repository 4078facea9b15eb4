/**
 * Builds into dist/ what is stale, and nothing else. Node runs this file as it is, by stripping its types:
 * it has to work before anything is compiled, so it imports only what Node brings.
 */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, globSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join, resolve } from 'node:path';

interface Part {
  name: string;
  /** The files whose content decides whether the part is stale. */
  inputs: string[];
  /** What must exist for the part to count as built. */
  outputs: string[];
  build(): Promise<void>;
}

const root = resolve(import.meta.dirname, '../../..');
const stampFile = join(root, 'dist/.stamps.json');
const tools = join(root, 'node_modules/.bin');
/** Inputs of every part: a new version of a tool or of the way of building makes everything stale. */
const common = ['package.json', 'package-lock.json', 'apps/cli/src/build.ts'];

const webs = ['community', 'admin'].filter((app) => existsSync(join(root, `apps/${app}/web/app/routes.ts`)));

const documents: Part = {
  name: 'GraphQL types',
  inputs: ['codegen.ts', '{apps,libs}/**/*.graphql'],
  outputs: webs.map((app) => `apps/${app}/web/app/gql/graphql.ts`),
  build: () => run('graphql-codegen', ['--config', 'codegen.ts']),
};

const server: Part = {
  name: 'server',
  inputs: ['{apps/*/server,apps/worker,apps/cli,libs}/**/*', '.swcrc'],
  outputs: ['dist/libs', 'dist/apps/cli/src/start.js'],
  build: buildServer,
};

const programs: Part = {
  name: 'programs',
  inputs: [...server.inputs, 'rolldown.config.js'],
  outputs: ['community', 'admin', 'worker'].map((program) => `dist/programs/${program}.js`),
  build: () => run('rolldown', ['-c', 'rolldown.config.js']),
};

const pages = webs.map(
  (app): Part => ({
    name: `${app} pages`,
    inputs: [`apps/${app}/web/**/*`, 'libs/{kernel,ui}/**/*', 'tsconfig.json'],
    outputs: [`dist/apps/${app}/web`],
    build: () => run('react-router', ['build'], join(root, `apps/${app}/web`)),
  }),
);

await oneBuildAtATime(async () => {
  if (existsSync(join(root, 'codegen.ts'))) await bringUpToDate(documents);
  const compiled = bringUpToDate(server).then(() => bringUpToDate(programs));
  const results = await Promise.allSettled([compiled, ...pages.map(bringUpToDate)]);
  if (results.some((result) => result.status === 'rejected')) process.exitCode = 1;
}).catch(() => {
  process.exitCode = 1;
});

async function bringUpToDate(part: Part): Promise<void> {
  const hash = hashOf([...common, ...part.inputs]);
  if (stamps()[part.name] === hash && part.outputs.every((output) => existsSync(join(root, output)))) return;
  stamp(part.name, undefined);
  const start = performance.now();
  try {
    await part.build();
  } catch (error) {
    console.error(`${part.name}: the build failed\n${error instanceof Error ? error.message : String(error)}`);
    throw error;
  }
  stamp(part.name, hash);
  console.log(`built ${part.name} in ${((performance.now() - start) / 1000).toFixed(1)} s`);
}

/** Compiles beside the old files and then takes their place: a failed build leaves the last good one. */
async function buildServer(): Promise<void> {
  const next = join(root, 'dist/.next');
  rmSync(next, { recursive: true, force: true });
  await run('swc', [
    'apps',
    'libs',
    '--out-dir',
    next,
    '--config-file',
    '.swcrc',
    '--ignore',
    'apps/*/web/**',
    '--quiet',
  ]);
  for (const file of filesOf(server.inputs.slice(0, 1)).filter(isAsset)) {
    cpSync(join(root, file), join(next, file));
  }
  for (const folder of globSync('{libs,apps/worker,apps/cli,apps/*/server}', { cwd: next })) {
    const place = join(root, 'dist', folder);
    rmSync(place, { recursive: true, force: true });
    mkdirSync(dirname(place), { recursive: true });
    renameSync(join(next, folder), place);
  }
  rmSync(next, { recursive: true, force: true });
}

/** SDL, SQL, texts and the like are read by the compiled program from beside it; SWC leaves them behind. */
function isAsset(file: string): boolean {
  return !/\.(tsx?|md)$/.test(file);
}

function run(tool: string, args: string[], cwd = root): Promise<void> {
  return new Promise((done, failed) => {
    const env = { ...process.env, NODE_ENV: 'production', PATH: `${tools}${delimiter}${process.env.PATH ?? ''}` };
    const child = spawn(join(tools, tool), args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    const collect = (chunk: Buffer) => {
      output += chunk.toString();
    };
    child.stdout.on('data', collect);
    child.stderr.on('data', collect);
    child.on('error', failed);
    child.on('close', (code) => (code === 0 ? done() : failed(new Error(`${output}\n${tool} ended with ${code}`))));
  });
}

function hashOf(patterns: string[]): string {
  const hash = createHash('sha256');
  for (const file of filesOf(patterns))
    hash
      .update(`${file}\0`)
      .update(readFileSync(join(root, file)))
      .update('\0');
  return hash.digest('hex');
}

function filesOf(patterns: string[]): string[] {
  const found = globSync(patterns, { cwd: root, withFileTypes: true, exclude: (entry) => isOutput(entry.name) })
    .filter((entry) => entry.isFile() && !/\.spec\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1));
  return [...new Set(found)].sort();
}

function isOutput(name: string): boolean {
  return name === 'node_modules' || name === '.react-router';
}

function stamps(): Record<string, string> {
  return existsSync(stampFile) ? (JSON.parse(readFileSync(stampFile, 'utf8')) as Record<string, string>) : {};
}

/** Written after each part, so that an interrupted build keeps what it has finished. */
function stamp(name: string, hash: string | undefined): void {
  const { [name]: _old, ...others } = stamps();
  mkdirSync(dirname(stampFile), { recursive: true });
  writeFileSync(stampFile, JSON.stringify(hash ? { ...others, [name]: hash } : others, null, 2));
}

/** Two builds at once (a test run beside `npm start`) would write over each other: the second waits for the first. */
async function oneBuildAtATime(build: () => Promise<void>): Promise<void> {
  const lock = join(root, 'dist/.building');
  mkdirSync(dirname(lock), { recursive: true });
  while (!claim(lock)) await new Promise((wake) => setTimeout(wake, 200));
  try {
    await build();
  } finally {
    rmSync(lock, { force: true });
  }
}

function claim(lock: string): boolean {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch {
    if (!isBuilding(lock)) rmSync(lock, { force: true });
    return false;
  }
}

function isBuilding(lock: string): boolean {
  try {
    return process.kill(Number(readFileSync(lock, 'utf8')), 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
