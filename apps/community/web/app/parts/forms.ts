import type { TFunction } from 'i18next';

/** What was typed into a field; empty when it was not there. */
export const typed = (form: FormData, name: string): string => {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
};

/** Why an operation gave no answer, in the reader's words, and the status of the page that tells it. */
export function failure(errors: { code: string }[], t: TFunction): { text: string; status: number; code: string } {
  const code = errors[0]?.code ?? 'INTERNAL';
  switch (code) {
    case 'UNAUTHENTICATED':
      return { text: t('refusal.sign_in'), status: 422, code };
    case 'SERVICE_UNAVAILABLE':
      return { text: t('refusal.service_unavailable'), status: 503, code };
    case 'BAD_USER_INPUT':
      return { text: t('refusal.form_expired'), status: 422, code };
    default:
      return { text: t('refusal.outcome_unknown'), status: 422, code };
  }
}
