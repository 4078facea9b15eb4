/** What may lean on what, from the ground up. A lib may use those of the rows before its own. */
const rows = [
  ['kernel'],
  ['platform'],
  ['audit', 'themes', 'languages', 'files'],
  ['identity', 'municipalities'],
  ['seats', 'people', 'programmes', 'discussion', 'matching'],
  ['circles', 'sparring', 'practices', 'events', 'learning', 'journal', 'inventory', 'feedback'],
  ['rooms', 'talk', 'adoptions'],
  ['notifications', 'search', 'reporting', 'moderation'],
];
const peers = rows[5];
const reactors = rows[7];

const layering = rows.flatMap((row, level) =>
  row.map((lib) => ({
    name: `${lib}-leans-only-downwards`,
    comment:
      'kernel ← platform ← audit, themes, languages, files ← identity, municipalities ← seats … ← peers ← rooms ← notifications …',
    severity: 'error',
    from: { path: `^libs/${lib}/` },
    to: {
      path: `^libs/(${rows
        .slice(level)
        .flat()
        .filter((other) => other !== lib)
        .join('|')})/`,
      // Rows of the ground may lean on each other where no cycle grows.
      pathNot: level === 2 || level === 3 || level === 4 ? `^libs/(${row.join('|')})/` : undefined,
    },
  })),
);
for (const rule of layering) if (rule.to.pathNot === undefined) delete rule.to.pathNot;

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    ...layering,
    {
      name: 'libs-are-entered-by-index-or-events',
      severity: 'error',
      from: { path: '^libs/([^/]+)/' },
      to: { path: '^libs/([^/]+)/', pathNot: ['^libs/$1/', '^libs/[^/]+/src/(index|events)\\.ts$'] },
    },
    {
      name: 'apps-enter-libs-by-index-or-events',
      severity: 'error',
      from: { path: '^apps/', pathNot: '^apps/[^/]+/web/' },
      to: { path: '^libs/', pathNot: '^libs/[^/]+/src/(index|events)\\.ts$' },
    },
    {
      name: 'apps-do-not-import-apps',
      severity: 'error',
      from: { path: '^apps/([^/]+)/' },
      to: { path: '^apps/', pathNot: '^apps/$1/' },
    },
    {
      name: 'reactors-read-peers-by-events-and-readers',
      comment: 'Never the entities or use cases of a peer.',
      severity: 'error',
      from: { path: `^libs/(${reactors.join('|')})/` },
      to: { path: `^libs/(${peers.join('|')})/`, pathNot: '^libs/[^/]+/src/(index|events)\\.ts$' },
    },
    {
      name: 'graphql-stays-at-the-door',
      severity: 'error',
      from: { path: '^libs/', pathNot: '^libs/platform/' },
      to: { path: 'node_modules/(graphql|@nestjs/graphql|@nestjs/apollo|@apollo)/' },
    },
    {
      name: 'ui-is-only-react',
      severity: 'error',
      from: { path: '^libs/ui/' },
      to: { path: '^libs/', pathNot: '^libs/(ui|kernel)/' },
    },
    {
      name: 'webs-know-only-ui-and-kernel',
      severity: 'error',
      from: { path: '^apps/[^/]+/web/' },
      to: { path: '^(libs/(?!ui/|kernel/)|apps/[^/]+/server/)' },
    },
    {
      name: 'kernel-imports-nothing-of-ours',
      severity: 'error',
      from: { path: '^libs/kernel/' },
      to: { path: '^(libs/(?!kernel/)|apps/)' },
    },
    { name: 'nothing-unresolved', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    // Only the benchmark installs what its peers import.
    exclude: {
      path: '(^dist/|^test/load/peers/(mercurius|postgraphile|statements)|/gql/|\\.react-router/|\\+types|\\.css$)',
    },
    tsConfig: { fileName: 'tsconfig.depcruise.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
