import type { FormError, RequestStep } from '#ui';
import type { StepValues } from './step-values';

/** What the fields of a step are made of. */
export interface StepFieldsProps {
  step: RequestStep;
  /** Code of the asking municipality. */
  asking: string;
  values: StepValues;
  errors: FormError[];
  registers: {
    municipalities: { code: string; name: string }[];
    themes: { id: string; label: string }[];
    tutorMunicipalities: { municipality: { code: string; name: string } }[];
  };
}
