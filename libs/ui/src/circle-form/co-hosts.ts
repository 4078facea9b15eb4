type Kind = 'municipality' | 'organisation';

/** A choice of the form names a municipality or another organisation: `municipality:049`. */
export const coHost = (kind: Kind, id: string): string => `${kind}:${id}`;

/** The ids of one kind that are chosen. */
export const coHostIds = (chosen: string[], kind: Kind): string[] =>
  chosen.flatMap((value) => (value.startsWith(`${kind}:`) ? [value.slice(kind.length + 1)] : []));

interface Registers {
  municipalities: { code: string; name: string }[];
  organisations: { id: string; name: string }[];
}

/** Everyone who may hold a circle with a municipality. */
export const coHostChoices = ({ municipalities, organisations }: Registers): { value: string; text: string }[] => [
  ...municipalities.map(({ code, name }) => ({ value: coHost('municipality', code), text: name })),
  ...organisations.map(({ id, name }) => ({ value: coHost('organisation', id), text: name })),
];
