import { Inject } from '@nestjs/common';
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type { SignedIn } from '#identity';
import { Access, CurrentViewer, checkedKey } from '#platform';
import { AddLink, RemoveMaterial } from '#rooms';
import { materialAdded, materialRemoved } from './materials.presenter.js';

interface AddLinkArgs {
  circleId: string;
  meeting?: number | null;
  title: string;
  words: string;
  link: string;
  idempotencyKey: string;
}

/** What those inside a room give each other. */
@Resolver()
export class MaterialsResolver {
  constructor(
    @Inject(AddLink) private readonly addLink: AddLink,
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
  async removeRoomMaterial(@Args('input') { id }: { id: string }, @CurrentViewer() viewer: SignedIn) {
    return materialRemoved(await this.remove.execute(viewer, id));
  }
}
