import type { TFunction } from 'i18next';
import { isLocale } from '#kernel';
import type { AccountPurpose, NewAccountInput } from '../../gql/graphql';
import { typed } from '../../parts/forms';

const purposes: readonly AccountPurpose[] = ['municipality', 'organisation', 'interest'];

/** What was typed into the form of a new account, and what has to be mended before it is sent on. */
export function newAccountIn(form: FormData, t: TFunction) {
  const kept = { name: typed(form, 'name'), locale: typed(form, 'locale'), purpose: typed(form, 'purpose') };
  const purpose = purposes.find((one) => one === kept.purpose);
  const missing = [
    ...(kept.name.trim() === '' ? [{ text: t('refusal.name_missing'), field: 'name' }] : []),
    ...(isLocale(kept.locale) ? [] : [{ text: t('account.chooseLanguage'), field: 'locale' }]),
    ...(purpose ? [] : [{ text: t('account.choosePurpose'), field: 'purpose' }]),
  ];
  const whole = missing.length === 0 && isLocale(kept.locale) && purpose;
  const account: NewAccountInput | null = whole
    ? { name: kept.name, locale: kept.locale as NewAccountInput['locale'], purpose }
    : null;
  return { kept, missing, account };
}
