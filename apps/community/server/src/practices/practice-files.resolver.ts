import { Inject } from '@nestjs/common';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { SignedIn } from '#identity';
import type { Locale } from '#kernel';
import { Access, badUserInput, CurrentViewer, checkedKey, Fields, type Selection } from '#platform';
import {
  AddPracticeFile,
  type ChangeFileOutcome,
  ChangePracticeFile,
  type GivenWords,
  type PracticeFileOutcome,
  PracticeFilesReader,
} from '#practices';
import { FileLimit } from '../rooms/file-limit.js';

interface AddArgs {
  practiceId: string;
  fileName: string;
  content: Buffer;
  idempotencyKey: string;
}

/** Pictures and attachments of practices: for everyone what is published, for its writers what is written. */
@Resolver()
export class PracticeFilesResolver {
  constructor(
    @Inject(PracticeFilesReader) private readonly files: PracticeFilesReader,
    @Inject(AddPracticeFile) private readonly add: AddPracticeFile,
    @Inject(ChangePracticeFile) private readonly change: ChangePracticeFile,
    @Inject(FileLimit) private readonly limit: FileLimit,
  ) {}

  @Query()
  @Access('anyone')
  practiceFiles(@Args() { slug, locale }: { slug: string; locale: Locale }, @Fields() fields: Selection) {
    return this.files.published(slug, locale, fields);
  }

  @Query()
  @Access('member')
  ownPracticeFiles(
    @Args('practiceId') id: string,
    @CurrentViewer() { accountId }: SignedIn,
    @Fields() fields: Selection,
  ) {
    return this.files.own(accountId, id, fields);
  }

  @Mutation()
  @Access('member')
  async addPracticePicture(
    @Args('input') { practiceId, words, fileName, content, idempotencyKey }: AddArgs & { words: GivenWords },
    @CurrentViewer() viewer: SignedIn,
  ) {
    const input = {
      ...({ practiceId, kind: 'picture', words: few(words), title: '', language: 'fi' } as const),
      ...{ file: { name: fileName, content }, idempotencyKey: checkedKey(idempotencyKey) },
    };
    return written(await this.add.execute(viewer, input, this.limit.bytes));
  }

  @Mutation()
  @Access('member')
  async addPracticeAttachment(
    @Args('input')
    { practiceId, title, language, fileName, content, idempotencyKey }: AddArgs & { title: string; language: Locale },
    @CurrentViewer() viewer: SignedIn,
  ) {
    const input = {
      ...({ practiceId, kind: 'attachment', words: [], title, language } as const),
      ...{ file: { name: fileName, content }, idempotencyKey: checkedKey(idempotencyKey) },
    };
    return written(await this.add.execute(viewer, input, this.limit.bytes));
  }

  @Mutation()
  @Access('member')
  async describePracticePicture(
    @Args('input') { id, words }: { id: string; words: GivenWords },
    @CurrentViewer() viewer: SignedIn,
  ) {
    return written(await this.change.words(viewer, id, few(words)));
  }

  @Mutation()
  @Access('member')
  async movePracticeFileEarlier(@Args('input') { id }: { id: string }, @CurrentViewer() viewer: SignedIn) {
    return written(await this.change.earlier(viewer, id));
  }

  @Mutation()
  @Access('member')
  async removePracticeFile(@Args('input') { id }: { id: string }, @CurrentViewer() viewer: SignedIn) {
    return written(await this.change.remove(viewer, id));
  }
}

function few(words: GivenWords): GivenWords {
  if (words.length > 3) throw badUserInput('There are three languages.');
  return words;
}

/** The outcome as its member of the union. */
function written(outcome: PracticeFileOutcome | ChangeFileOutcome) {
  if (outcome.ok) return { __typename: 'PracticeFileWritten', id: outcome.value.id };
  const { refusal } = outcome;
  const problems = refusal.reason === 'invalid' ? refusal.problems : [];
  return { __typename: 'PracticeFileRefused', code: refusal.reason, problems };
}
