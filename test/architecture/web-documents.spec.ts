import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { buildSchema, parse } from 'graphql';
import { checkDocument } from '../../libs/platform/src/graphql/limits/check-document.ts';
import { costOf } from '../../libs/platform/src/graphql/limits/cost.ts';
import { Expansion } from '../../libs/platform/src/graphql/limits/expansion.ts';
import { limits } from '../../libs/platform/src/graphql/limits/limits.ts';
import { root } from '../support/built.ts';
import { webDocuments } from '../support/web-documents.ts';

const schemaOf = (app: string) => {
  const files = [
    'libs/platform/src/graphql/common.graphql',
    ...globSync(`apps/${app}/server/src/**/*.graphql`, { cwd: root }),
  ];
  return buildSchema(files.map((file) => readFileSync(`${root}/${file}`, 'utf8')).join('\n'));
};

describe.each(['community', 'admin'] as const)('every document of the pages of %s', (app) => {
  const schema = schemaOf(app);
  const documents = [...webDocuments(app)].map(([name, text]) => ({ name, document: parse(text) }));

  it.each(documents)('$name keeps the limits, with room to grow', ({ document }) => {
    expect(checkDocument(schema, document)).toBeNull();
    expect(costOf(new Expansion(schema, document))).toBeLessThan(limits.cost / 5);
    expect(document.tokenCount).toBeLessThan(limits.tokens / 5);
  });
});
