import { Inject } from '@nestjs/common';
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type { SignedIn } from '#identity';
import { Access, CurrentViewer, checkedKey } from '#platform';
import { AddFile, AddLink, RemoveMaterial } from '#rooms';
import { FileLimit } from './file-limit.js';
import { fileAdded, materialAdded, materialRemoved } from './materials.presenter.js';

interface AddLinkArgs {
  circleId: string;
  meeting?: number | null;
  title: string;
  words: string;
  link: string;
  idempotencyKey: string;
}

type AddFileArgs = Omit<AddLinkArgs, 'link'> & { fileName: string; content: Buffer };

/** What those inside a room give each other. */
@Resolver()
export class MaterialsResolver {
  constructor(
    @Inject(AddLink) private readonly addLink: AddLink,
    @Inject(AddFile) private readonly addFile: AddFile,
    @Inject(FileLimit) private readonly limit: FileLimit,
    @Inject(RemoveMaterial) private readonly remove: RemoveMaterial,
  ) {}

  @Mutation()
  @Access('member')
  async addRoomLink(
    @Args('input') { circleId, meeting = null, title, words, link, idempotencyKey: key }: AddLinkArgs,
    @CurrentViewer() viewer: SignedIn,
  ) {
    const input = { circleId, meeting, title, words, link, idempotencyKey: checkedKey(key) };
    return materialAdded(await this.addLink.execute(viewer, input));
  }

  @Mutation()
  @Access('member')
  async addRoomFile(
    @Args('input') { circleId, meeting = null, title, words, fileName, content, idempotencyKey: key }: AddFileArgs,
    @CurrentViewer() viewer: SignedIn,
  ) {
    const file = { name: fileName, content };
    const input = { circleId, meeting, title, words, file, idempotencyKey: checkedKey(key) };
    return fileAdded(await this.addFile.execute(viewer, input, this.limit.bytes));
  }

  @Mutation()
  @Access('member')
  async removeRoomMaterial(@Args('input') { id }: { id: string }, @CurrentViewer() viewer: SignedIn) {
    return materialRemoved(await this.remove.execute(viewer, id));
  }
}
