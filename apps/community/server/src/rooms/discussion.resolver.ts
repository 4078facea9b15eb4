import { Inject } from '@nestjs/common';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { SignedIn, Viewer } from '#identity';
import { Access, badUserInput, CurrentViewer, checkedKey, Fields, type Selection } from '#platform';
import { AddPost, ChangePost, DiscussionReader, ModeratePost } from '#rooms';
import { postSaved } from './discussion.presenter.js';

interface DiscussionArgs {
  slug: string;
  first?: number | null;
  after?: string | null;
}

interface PostArgs {
  text: string;
  mentions: string[];
  idempotencyKey: string;
}

/** What those inside a room say to each other. */
@Resolver()
export class DiscussionResolver {
  constructor(
    @Inject(DiscussionReader) private readonly reader: DiscussionReader,
    @Inject(AddPost) private readonly add: AddPost,
    @Inject(ChangePost) private readonly change: ChangePost,
    @Inject(ModeratePost) private readonly moderate: ModeratePost,
  ) {}

  @Query()
  @Access('anyone')
  async roomDiscussion(
    @Args() { slug, first, after }: DiscussionArgs,
    @CurrentViewer() viewer: Viewer,
    @Fields() fields: Selection,
  ) {
    const size = first ?? 20;
    if (size < 1 || size > 50) throw badUserInput('`first` is from 1 to 50.');
    // A visitor is inside nowhere.
    if (viewer === null) return null;
    const page = await this.reader.page(viewer.accountId, slug, { first: size, after: after ?? null }, fields);
    if (page === 'bad_cursor') throw badUserInput('The cursor is not of this list.');
    if (page === null) return null;
    const { nodes, endCursor, hasNextPage } = page;
    return { nodes, pageInfo: { endCursor, hasNextPage } };
  }

  @Mutation()
  @Access('member')
  async postToRoom(
    @Args('input') { circleId, text, mentions, idempotencyKey }: PostArgs & { circleId: string },
    @CurrentViewer() viewer: SignedIn,
  ) {
    const key = checkedKey(idempotencyKey);
    return postSaved(await this.add.execute(viewer, { to: { circleId }, text, mentions, idempotencyKey: key }));
  }

  @Mutation()
  @Access('member')
  async replyInRoom(
    @Args('input') { postId, text, mentions, idempotencyKey }: PostArgs & { postId: string },
    @CurrentViewer() viewer: SignedIn,
  ) {
    const key = checkedKey(idempotencyKey);
    return postSaved(await this.add.execute(viewer, { to: { replyTo: postId }, text, mentions, idempotencyKey: key }));
  }

  @Mutation()
  @Access('member')
  async editRoomPost(
    @Args('input') { postId, version, text }: { postId: string; version: number; text: string },
    @CurrentViewer() viewer: SignedIn,
  ) {
    return postSaved(await this.change.edit(viewer, { postId, version, text }));
  }

  @Mutation()
  @Access('member')
  async deleteRoomPost(
    @Args('input') { postId, version }: { postId: string; version: number },
    @CurrentViewer() viewer: SignedIn,
  ) {
    return postSaved(await this.change.delete(viewer, { postId, version }));
  }

  @Mutation()
  @Access('member')
  async hideRoomPost(
    @Args('input') { postId, version, reason }: { postId: string; version: number; reason: string },
    @CurrentViewer() viewer: SignedIn,
  ) {
    return postSaved(await this.moderate.hide(viewer, { postId, version, reason }));
  }

  @Mutation()
  @Access('member')
  async restoreRoomPost(
    @Args('input') { postId, version }: { postId: string; version: number },
    @CurrentViewer() viewer: SignedIn,
  ) {
    return postSaved(await this.moderate.restore(viewer, { postId, version }));
  }
}
