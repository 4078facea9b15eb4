import type { CodegenConfig } from '@graphql-codegen/cli';

const config: CodegenConfig = { ignoreNoDocuments: true, generates: {} };
for (const app of ['community', 'admin']) {
  config.generates[`apps/${app}/web/app/gql/`] = {
    schema: ['libs/platform/src/graphql/common.graphql', `apps/${app}/server/src/**/*.graphql`],
    documents: [`apps/${app}/web/app/**/*.graphql`],
    preset: 'client',
    presetConfig: { fragmentMasking: false },
    config: {
      documentMode: 'string',
      scalars: { Date: 'string', DateTime: 'string', ID: 'string', FileContent: 'Uint8Array' },
      useTypeImports: true,
      enumsAsTypes: true,
      strictScalars: true,
    },
  };
}

export default config;
