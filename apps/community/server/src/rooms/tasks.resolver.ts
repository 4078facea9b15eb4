import { Inject } from '@nestjs/common';
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type { SignedIn } from '#identity';
import { Access, CurrentViewer, checkedKey } from '#platform';
import { CloseTask, MarkTask, SaveTask } from '#rooms';
import { taskMarked, taskSaved } from './tasks.presenter.js';

interface TaskArgs {
  text: string;
  meeting?: number | null;
  dueOn?: string | null;
  personId?: string | null;
  municipalityCode?: string | null;
}

/** Field by field: nothing that the use case does not know of goes on. */
const given = ({ text, meeting = null, dueOn = null, personId = null, municipalityCode = null }: TaskArgs) => ({
  ...{ text, meeting, dueOn, personId, municipalityCode },
});

/** What is to be done between the meetings of a circle. */
@Resolver()
export class TasksResolver {
  constructor(
    @Inject(SaveTask) private readonly save: SaveTask,
    @Inject(CloseTask) private readonly close: CloseTask,
    @Inject(MarkTask) private readonly mark: MarkTask,
  ) {}

  @Mutation()
  @Access('member')
  async addRoomTask(
    @Args('input') { circleId, task, idempotencyKey }: { circleId: string; task: TaskArgs; idempotencyKey: string },
    @CurrentViewer() viewer: SignedIn,
  ) {
    return taskSaved(await this.save.add(viewer, circleId, given(task), checkedKey(idempotencyKey)));
  }

  @Mutation()
  @Access('member')
  async changeRoomTask(
    @Args('input') { id, version, task }: { id: string; version: number; task: TaskArgs },
    @CurrentViewer() viewer: SignedIn,
  ) {
    return taskSaved(await this.save.change(viewer, id, version, given(task)));
  }

  @Mutation()
  @Access('member')
  async closeRoomTask(
    @Args('input') { id, closed }: { id: string; closed: boolean },
    @CurrentViewer() viewer: SignedIn,
  ) {
    return taskSaved(await this.close.execute(viewer, id, closed));
  }

  @Mutation()
  @Access('member')
  async markRoomTask(@Args('input') { id, done }: { id: string; done: boolean }, @CurrentViewer() viewer: SignedIn) {
    return taskMarked(await this.mark.execute(viewer, id, done));
  }
}
