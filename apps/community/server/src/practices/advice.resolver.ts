import { Info, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { type AdvisedTexts, textAdvice } from '#practices';

/** What the writers of a practice may want to look at again. */
@Resolver('OwnPractice')
export class PracticeAdviceResolver {
  /** The reader has answered under the alias of the field. */
  @ResolveField('advice')
  advice(@Parent() practice: Record<string, AdvisedTexts>, @Info() { path }: GraphQLResolveInfo) {
    const texts = practice[String(path.key)];
    if (texts === undefined) throw new Error('the reader has not answered advice');
    return textAdvice(texts);
  }
}
