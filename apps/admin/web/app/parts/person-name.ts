import type { TFunction } from 'i18next';

/** What a person is called: who is erased has no name any more. */
export const personName = ({ name, status }: { name: string; status: string }, t: TFunction): string =>
  status === 'erased' ? t('person.erased') : name;
