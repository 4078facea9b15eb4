import { redirect } from 'react-router';
import { CertificateFileDocument } from '../../gql/graphql';
import { answeredForMember } from '../../parts/signed-in';
import { localeOf, path } from '../../paths';
import { visit } from '../../visit';
import type { Route } from './+types/certificate-file';

/** The certificate itself, for its own person only: kept by no cache. Where there is none its page says why. */
export async function loader({ context, request, params }: Route.LoaderArgs) {
  const { pathname, searchParams } = new URL(request.url);
  const locale = localeOf(pathname);
  const asked = searchParams.get('language');
  const language = asked === 'fi' || asked === 'sv' || asked === 'en' ? asked : locale;
  const slug = params.slug ?? '';
  const result = await context.get(visit).execute(CertificateFileDocument, { slug, language });
  const file = answeredForMember(request, result).participationCertificate;
  if (!file) return redirect(path(locale, 'certificate', slug), 303);
  return new Response(Buffer.from(file.content, 'base64'), {
    headers: {
      'Content-Type': file.mediaType,
      'Content-Disposition': `attachment; filename="${file.fileName}"`,
      'Cache-Control': 'private, no-store',
    },
  });
}
