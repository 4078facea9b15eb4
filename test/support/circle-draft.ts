import type { Client } from './apps.ts';

const year = new Date().getUTCFullYear() + 1;

/** A draft that lacks nothing, as the form of the administration sends it. It can be joined until March of next year. */
export const completeDraft = {
  texts: [
    {
      locale: 'fi',
      title: 'Digituki kotiin',
      summary: 'Kolme tapaamista kotiin vietävästä digituesta.',
      aim: 'Suunnitelma kotikäynneistä.',
      audience: 'Kotihoidon väelle.',
    },
    {
      locale: 'sv',
      title: 'Digitalt stöd hemma',
      summary: 'Tre träffar om digitalt stöd i hemmet.',
      aim: 'En plan för hembesök.',
      audience: 'För hemvården.',
    },
  ],
  hostMunicipalityCode: '106',
  languages: ['fi', 'sv'],
  mode: 'onsite',
  themes: [] as string[],
  capacity: 12 as number | null,
  limitPerMunicipality: null as number | null,
  enrolmentOpens: { date: `${year - 2}-12-31`, time: '09:00' } as object | null,
  enrolmentCloses: { date: `${year}-03-01`, time: '16:00' } as object | null,
  meetings: [
    { date: `${year}-03-16`, start: '13:00', end: '14:30' },
    { date: `${year}-03-02`, start: '13:00', end: '14:30', place: [{ locale: 'fi', text: 'Kirjasto' }] },
  ] as object[],
};

export interface ActAnswer {
  __typename: string;
  id: string;
  version: number;
  problems: { field: string; code: string }[];
}

const act = (name: string, input: string) => `mutation A($input: ${input}!) { done: ${name}(input: $input) {
  __typename ... on UserError { code } ... on CircleSaved { id version } ... on CircleWrongStatus { state }`;
const documents = {
  saveCircleDraft: `${act('saveCircleDraft', 'CircleDraftInput')} ... on CircleDraftRefused { problems { field code } } } }`,
  copyCircle: `mutation A($input: CopyCircleInput!) { done: copyCircle(input: $input) {
    __typename ... on UserError { code } ... on CircleSaved { id version } } }`,
  submitCircle: `${act('submitCircle', 'CircleActInput')} ... on CircleIncomplete { missing } } }`,
  publishCircle: `${act('publishCircle', 'CircleActInput')} ... on CircleLanguageMissing { languages } } }`,
  returnCircle: `${act('returnCircle', 'ReturnCircleInput')} } }`,
};

/** One act of the project team, as someone's client sends it. */
export async function actOn(client: Client, name: keyof typeof documents, input: object): Promise<ActAnswer> {
  const { data, body } = await client.ask<{ done: ActAnswer } | null>(documents[name], { input });
  if (!data) throw new Error(body);
  return data.done;
}

/** Saves a draft under a key of its own. */
export const saveDraft = (client: Client, input: object = {}): Promise<ActAnswer> =>
  actOn(client, 'saveCircleDraft', { ...completeDraft, idempotencyKey: crypto.randomUUID(), ...input });

const circleDocument = `query One($id: ID!) { circle(id: $id, locale: fi) { slug state version returnedNote capacity
  hostMunicipalityCode hostName(locale: sv) languages mode themes themeLabels(locale: fi) limitPerMunicipality reserved reservedUntil groupSize groupHolds
  enrolmentOpensAt enrolmentClosesAt startsAt texts { locale title summary aim audience } coHostNames(locale: sv)
  halfTypedMeetings { id date start end title(locale: fi) place(locale: sv) }
  meetings { id number startsAt endsAt fold title(locale: fi) place(locale: sv) } } }`;

/** A circle as the administration shows it. */
export async function readCircle(client: Client, id: string) {
  const { data } = await client.ask<{ circle: Record<string, unknown> & { meetings: { id: string }[] } }>(
    circleDocument,
    { id },
  );
  return data.circle;
}
