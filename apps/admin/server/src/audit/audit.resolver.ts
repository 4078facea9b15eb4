import { Inject } from '@nestjs/common';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { type AuditFilter, AuditReader, ExportAuditLog } from '#audit';
import type { SignedIn } from '#identity';
import type { Locale } from '#kernel';
import { Access, badUserInput, CurrentViewer, Fields, Fresh, type Selection } from '#platform';

type FilterArgs = { [K in keyof AuditFilter]?: AuditFilter[K] } | null;

interface AuditLogArgs {
  locale: Locale;
  filter?: FilterArgs;
  first?: number | null;
  after?: string | null;
}

@Resolver()
export class AuditResolver {
  constructor(
    @Inject(AuditReader) private readonly reader: AuditReader,
    @Inject(ExportAuditLog) private readonly exporting: ExportAuditLog,
  ) {}

  @Query()
  @Access('project_team')
  async auditLog(@Args() { locale, filter, first, after }: AuditLogArgs, @Fields() fields: Selection) {
    const size = first ?? 50;
    if (size < 1 || size > 100) throw badUserInput('`first` is from 1 to 100.');
    const page = await this.reader.page(locale, wholeFilter(filter), { first: size, after: after ?? null }, fields);
    if (page === null) throw badUserInput('The cursor is not of this list.');
    const { nodes, endCursor, hasNextPage } = page;
    return { nodes, pageInfo: { endCursor, hasNextPage } };
  }

  @Mutation()
  @Access('project_team')
  @Fresh()
  async exportAuditLog(
    @Args() { locale, filter }: Pick<AuditLogArgs, 'locale' | 'filter'>,
    @CurrentViewer() { accountId }: SignedIn,
  ) {
    const outcome = await this.exporting.execute(accountId, locale, wholeFilter(filter));
    if (outcome.ok) return { __typename: 'AuditExported', rows: outcome.value.rows };
    return { __typename: 'AuditExportTooLong', code: outcome.refusal.reason, most: outcome.refusal.most };
  }
}

function wholeFilter(given: FilterArgs | undefined): AuditFilter {
  const { personId = null, municipalityCode = null, act = null, objectKind = null } = given ?? {};
  const { objectId = null, from = null, to = null } = given ?? {};
  return { personId, municipalityCode, act, objectKind, objectId, from, to };
}
