import { Inject } from '@nestjs/common';
import { Args, Query, Resolver } from '@nestjs/graphql';
import type { SignedIn } from '#identity';
import type { Locale } from '#kernel';
import { Access, CurrentViewer } from '#platform';
import { Certificates } from '#rooms';

/** Certificates of participation, each for its own person. */
@Resolver()
export class CertificatesResolver {
  constructor(@Inject(Certificates) private readonly certificates: Certificates) {}

  @Query()
  @Access('member')
  myParticipation(@Args('slug') slug: string, @Args('locale') locale: Locale, @CurrentViewer() viewer: SignedIn) {
    return this.certificates.participation(viewer.accountId, slug, locale);
  }

  @Query()
  @Access('member')
  async participationCertificate(
    @Args('slug') slug: string,
    @Args('language') language: Locale,
    @CurrentViewer() viewer: SignedIn,
  ) {
    const file = await this.certificates.file(viewer.accountId, slug, language);
    return file === null ? null : { ...file, content: file.content.toString('base64') };
  }
}
