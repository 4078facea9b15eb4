import { data } from 'react-router';
import { Notice, ProgrammeList } from '#ui';
import { EditProgrammePageDocument } from '../../gql/graphql';
import { PageFrame } from '../../parts/page-frame';
import { answeredForMember } from '../../parts/signed-in';
import { localeOf, path } from '../../paths';
import { useWords } from '../../use-words';
import { visit } from '../../visit';
import type { Route } from './+types/edit-programme';
import { editProgrammeAction } from './programme-action';
import { ProgrammeFields } from './programme-fields';
import { valuesOfProgramme } from './programme-values';

export async function loader({ context, request, params: { slug: id = '' } }: Route.LoaderArgs) {
  const { pathname, searchParams } = new URL(request.url);
  const variables = { id, locale: localeOf(pathname), suggest: searchParams.has('suggestion') };
  const asked = await context.get(visit).execute(EditProgrammePageDocument, variables);
  const { sparringProgramme: programme, sparringProgrammeSuggestion } = answeredForMember(request, asked);
  // A neighbour only reads it.
  if (!programme?.side) throw data(null, { status: 404 });
  // A suggestion is to begin from; what is written already is not put aside for it.
  const suggestion = programme.items.length === 0 ? (sparringProgrammeSuggestion ?? null) : null;
  return { id, programme, suggestion };
}

export const action = ({ request, context, params }: Route.ActionArgs) =>
  editProgrammeAction(request, context.get(visit), params.slug ?? '');

/** The programme as a form: all of it at once, its rows added, moved and removed without a script. */
export default function EditProgrammePage({ loaderData, actionData }: Route.ComponentProps) {
  const { locale, t } = useWords();
  const { id, programme, suggestion } = loaderData;
  const { overtaken = false, changedAt = null, errors = [] } = actionData ?? {};
  const values = actionData?.values ?? valuesOfProgramme(programme.version, suggestion ?? programme);
  return (
    <PageFrame
      title={t('page.requestProgrammeEdit')}
      lead={t('programme.editLead')}
      above={['my', 'ownRequests']}
      crumbs={[
        { text: programme.requester.name, href: path(locale, 'ownRequest', id) },
        { text: t('page.requestProgramme'), href: path(locale, 'requestProgramme', id) },
      ]}
      errors={errors}
    >
      <div className="section stack">
        {!actionData && suggestion && <Notice kind="info" heading={t('programme.suggested')} />}
        {changedAt !== null && <Notice kind="info" heading={t('programme.reordered')} />}
      </div>
      {overtaken && (
        <section className="section stack" aria-labelledby="theirs">
          <h2 id="theirs">{t('programme.theirs')}</h2>
          <ProgrammeList programme={programme} locale={locale} />
        </section>
      )}
      <ProgrammeFields
        action={path(locale, 'requestProgrammeEdit', id)}
        back={path(locale, 'requestProgramme', id)}
        heading={overtaken ? t('programme.yours') : null}
        // Who was overtaken has now read what stands there; any other form stays one of what it was made from.
        version={overtaken ? String(programme.version) : values.version}
        values={values}
        errorOf={(field) => errors.find((one) => one.field === field)?.atField}
        names={{ requester: programme.requester.name, tutor: programme.tutor.name }}
      />
    </PageFrame>
  );
}
