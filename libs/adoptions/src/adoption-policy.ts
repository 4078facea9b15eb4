import { containsPersonalIdentityCode } from '#kernel';
import { type DatedStage, type GraphProblem, graphProblem, type Stage } from './graph.js';

/** What decides on a change, read after the practice was locked. */
export interface AdoptionFacts {
  practiceId: string;
  /** Whose practice it is. */
  ownerCode: string;
  status: string;
  /** The last that was published. */
  revision: number;
  /** First day on which it could be read. */
  firstDay: string;
  today: string;
  /** Version of the adoption of who asks; 0 where there is none yet. */
  version: number;
  changes: DatedStage[];
}

export interface WantedChange {
  municipality: string;
  stage: Stage;
  onDay: string;
  revision: number;
  learnedFrom: string | null;
  adapted: string;
  version: number;
}

export type AdoptionField = 'day' | 'revision' | 'learnedFrom' | 'adapted' | 'circleId' | 'text' | 'reason';

export type AdoptionRefusal =
  | {
      reason:
        | 'not_found'
        | 'not_a_representative'
        | 'own_practice'
        | 'stale_version'
        | 'retracted'
        | 'already_taken_back';
    }
  | { reason: 'cycle' | 'source_not_adopter'; field: 'learnedFrom'; day: string }
  | { reason: 'others_learned'; day: string }
  | {
      reason: 'required' | 'too_long' | 'personal_identity_code' | 'in_the_future' | 'before_publication' | 'unknown';
      field: AdoptionField;
    };

const longest = 4000;

/** Why tidied words cannot be kept; null: they can. */
export function whyNotText(field: AdoptionField, text: string): AdoptionRefusal | null {
  if ([...text].length > longest) return { reason: 'too_long', field };
  return containsPersonalIdentityCode(text) ? { reason: 'personal_identity_code', field } : null;
}

/** Why the change cannot be recorded; null: it can. */
export function whyNotRecord(facts: AdoptionFacts, wanted: WantedChange): AdoptionRefusal | null {
  if (facts.ownerCode === wanted.municipality) return { reason: 'own_practice' };
  if (facts.version !== wanted.version) return { reason: 'stale_version' };
  // What is retracted is taken up by nobody anew; who has it may still say that they have not.
  if (facts.status === 'retracted' && wanted.stage !== 'dropped') return { reason: 'retracted' };
  if (wanted.onDay > facts.today) return { reason: 'in_the_future', field: 'day' };
  if (wanted.onDay < facts.firstDay) return { reason: 'before_publication', field: 'day' };
  if (wanted.revision < 1 || wanted.revision > facts.revision) return { reason: 'unknown', field: 'revision' };
  const order = 1 + Math.max(0, ...facts.changes.map((change) => change.order));
  return asRefusal(graphProblem([...facts.changes, { ...wanted, order }])) ?? whyNotText('adapted', wanted.adapted);
}

const asRefusal = (problem: GraphProblem | null): AdoptionRefusal | null =>
  problem && { reason: problem.reason, field: 'learnedFrom', day: problem.day };

/** Why a change cannot be taken back; null: it can. What others have learned from it must still hold without it. */
export function whyNotTakeBack(without: readonly DatedStage[]): AdoptionRefusal | null {
  const problem = graphProblem(without);
  return problem && { reason: 'others_learned', day: problem.day };
}
