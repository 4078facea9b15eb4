import { Inject } from '@nestjs/common';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Request } from 'express';
import { ProfileReader, type SignedIn, signOut, type Viewer } from '#identity';
import { type DirectoryFilter, DirectoryReader, EraseAccount, OwnData } from '#people';
import { Access, badUserInput, CurrentRequest, CurrentViewer, Fields, Fresh, type Selection } from '#platform';

interface PeopleArgs {
  filter?: Partial<DirectoryFilter> | null;
  first?: number | null;
  after?: string | null;
}

@Resolver()
export class PeopleResolver {
  constructor(
    @Inject(DirectoryReader) private readonly directory: DirectoryReader,
    @Inject(ProfileReader) private readonly profiles: ProfileReader,
    @Inject(OwnData) private readonly ownData: OwnData,
    @Inject(EraseAccount) private readonly erase: EraseAccount,
  ) {}

  @Query()
  @Access('anyone')
  async people(
    @Args() { filter, first, after }: PeopleArgs,
    @CurrentViewer() viewer: Viewer,
    @Fields() fields: Selection,
  ) {
    const size = first ?? 20;
    if (size < 1 || size > 100) throw badUserInput('`first` is from 1 to 100.');
    const page = await this.directory.page(
      viewer?.accountId ?? null,
      { municipality: filter?.municipality ?? null, role: filter?.role ?? null, theme: filter?.theme ?? null },
      { first: size, after: after ?? null },
      fields,
    );
    if (page === null) throw badUserInput('The cursor is not of this list.');
    const { nodes, endCursor, hasNextPage, totalCount } = page;
    return { nodes, totalCount, pageInfo: { endCursor, hasNextPage } };
  }

  @Query()
  @Access('member')
  myProfile(@CurrentViewer() viewer: SignedIn) {
    return this.profiles.of(viewer.accountId);
  }

  @Mutation()
  @Access('member')
  @Fresh()
  async exportMyData(@Args('format') format: 'JSON' | 'CSV', @CurrentViewer() viewer: SignedIn) {
    const { content, ...file } = await this.ownData.file(viewer, format === 'JSON' ? 'json' : 'csv');
    return { ...file, content: content.toString('base64') };
  }

  @Mutation()
  @Access('member')
  @Fresh()
  async eraseMyAccount(
    @Args('input') { confirmation }: { confirmation: string },
    @CurrentViewer() viewer: SignedIn,
    @CurrentRequest() request: Request,
  ) {
    const outcome = await this.erase.execute(viewer, confirmation);
    if (!outcome.ok) return { __typename: 'EraseRefused', code: outcome.refusal.reason };
    await signOut(request);
    return { __typename: 'AccountErased', done: true };
  }
}
