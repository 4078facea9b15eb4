import { data } from 'react-router';
import { type FormRegisters, halfTypedProblems, Notice, StatusTag, valuesOf } from '#ui';
import { OwnCirclePageDocument, type OwnCirclePart } from '../../gql/graphql';
import { comeBack } from '../../parts/interrupted';
import { answeredForMember } from '../../parts/signed-in';
import { localeOf, path } from '../../paths';
import { useWords } from '../../use-words';
import { visit } from '../../visit';
import type { Route } from './+types/own-circle';
import { copyAction } from './copy-action';
import { ownCircleAction } from './own-circle-action';
import type { OwnCircleData } from './own-circle-data';
import { OwnCircleForm } from './own-circle-form';
import { registersFor } from './registers';
import { Underway } from './underway';

/** The field of the form in which each missing part is written. */
const fields: Record<Exclude<OwnCirclePart, 'meeting_times'>, string> = {
  title: 'title.fi',
  summary: 'summary.fi',
  aim: 'aim.fi',
  languages: 'languages',
  meetings: 'meetings.1.date',
  capacity: 'capacity',
  enrolment: 'enrolmentOpens.date',
};

const isPart = (text: string): text is keyof typeof fields => Object.hasOwn(fields, text);

export async function loader({ context, request, params: { slug: id = '' } }: Route.LoaderArgs) {
  const { pathname, searchParams } = new URL(request.url);
  const asked = searchParams.get('done');
  const told = {
    id,
    done: asked === 'saved' || asked === 'submitted' ? asked : null,
    missing: (searchParams.get('missing') ?? '').split('.'),
  };
  const registers = await registersFor(request, context);
  if (registers === null) return { ...told, circle: null, values: null, registers, copyKey: null };
  const found = await context.get(visit).execute(OwnCirclePageDocument, { id, locale: localeOf(pathname) });
  const { ownCircle: circle } = answeredForMember(request, found);
  // A form that comes back is shown whatever has become of the circle.
  if (!circle && context.get(comeBack) === null) throw data(null, { status: 404 });
  if (!circle) return { ...told, circle: null, values: null, registers, copyKey: null };
  // Who represents no municipality cannot begin a circle.
  const copyKey = registers.municipalities.length > 0 ? crypto.randomUUID() : null;
  return { ...told, circle, values: valuesOf(circle), registers: withHost(registers, circle), copyKey };
}

export async function action(sent: Route.ActionArgs) {
  const id = sent.params.slug ?? '';
  const form = await sent.request.clone().formData();
  if (form.get('act') !== 'copy') return ownCircleAction(sent, id);
  return copyAction(sent.request, sent.context.get(visit), { id, key: String(form.get('formKey')) });
}

/** Who leads a circle of another municipality keeps it where it is. */
const withHost = (registers: FormRegisters, { hostMunicipalityCode: code, hostName: name }: OwnCircleData) =>
  registers.municipalities.some((one) => one.code === code)
    ? registers
    : { ...registers, municipalities: [...registers.municipalities, { code, name }] };

export default function OwnCircle({ loaderData, actionData: answer }: Route.ComponentProps) {
  const { locale, t } = useWords();
  const { id, circle, registers, done, missing, copyKey } = loaderData;
  const copyRefused = answer && 'copyRefused' in answer ? answer.copyRefused : null;
  const actionData = answer && 'values' in answer ? answer : undefined;
  const values = actionData?.values ?? loaderData.values;
  if (values === null) return null;
  if (circle && circle.state !== 'draft' && !actionData)
    return <Underway circle={circle} submitted={done === 'submitted'} copyKey={copyKey} copyRefused={copyRefused} />;
  const page = path(locale, 'ownCircle', id);
  const untimed = missing.includes('meeting_times') ? halfTypedProblems(values, locale) : [];
  return (
    <OwnCircleForm
      title={circle?.title ?? t('page.newOwnCircle')}
      action={page}
      draft={page}
      values={values}
      state={actionData}
      registers={registers}
      errors={missing.filter(isPart).map((part) => ({ text: t(`ownCircle.missing.${part}`), field: fields[part] }))}
      untimed={untimed}
    >
      {!actionData && (
        <p className="tags">
          <StatusTag status="fact">{t('ownCircle.state.draft')}</StatusTag>
        </p>
      )}
      {done === 'saved' && !actionData && (
        <Notice kind="saved" heading={t('draft.saved')}>
          <p>{t('draft.savedNote')}</p>
        </Notice>
      )}
      {circle?.returnedNote && (
        <Notice kind="deadline" heading={t('ownCircle.returned')}>
          <p className="own-circle-note">{circle.returnedNote}</p>
        </Notice>
      )}
    </OwnCircleForm>
  );
}
