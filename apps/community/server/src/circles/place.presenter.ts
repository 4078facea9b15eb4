import { Inject, Injectable } from '@nestjs/common';
import type { GraphQLResolveInfo } from 'graphql';
import { CirclesReader, type GiveBackOutcome, type JoinOutcome, type PlaceOutcome } from '#circles';
import type { SignedIn } from '#identity';
import { selectionOf } from '#platform';

const joinedAs = { confirmed: 'Enrolled', waitlisted: 'Waitlisted', pending: 'Applied' } as const;

/** Each outcome of an act on one's own place as its member of the union. */
@Injectable()
export class PlacePresenter {
  constructor(@Inject(CirclesReader) private readonly reader: CirclesReader) {}

  joined(viewer: SignedIn, outcome: JoinOutcome) {
    if (outcome.ok) {
      const { enrolmentId, status } = outcome.value;
      const __typename = joinedAs[status];
      return { __typename, enrolment: this.enrolment(viewer, enrolmentId) };
    }
    const { refusal } = outcome;
    const code = refusal.reason;
    switch (refusal.reason) {
      case 'already_in':
        return { __typename: 'AlreadyIn', code, enrolment: this.enrolment(viewer, refusal.enrolmentId) };
      case 'already_waiting':
        return { __typename: 'AlreadyWaiting', code, enrolment: this.enrolment(viewer, refusal.enrolmentId) };
      case 'already_offered':
        return { __typename: 'AlreadyOffered', code, enrolment: this.enrolment(viewer, refusal.enrolmentId) };
      case 'already_applied':
        return { __typename: 'AlreadyApplied', code, enrolment: this.enrolment(viewer, refusal.enrolmentId) };
      case 'full':
        return { __typename: 'CircleFull', code };
      case 'municipality_limit':
        return { __typename: 'MunicipalityLimit', code, limit: refusal.limit };
      case 'reserved':
        return { __typename: 'SeatsKept', code, until: refusal.until };
      case 'held':
        return { __typename: 'SeatsHeld', code };
      case 'group_size':
        return { __typename: 'GroupRefused', code, most: refusal.most };
      case 'not_open_yet':
        return { __typename: 'CircleNotOpenYet', code, opensAt: refusal.opensAt };
      case 'closed':
        return { __typename: 'CircleClosed', code, closedAt: refusal.closedAt };
      case 'cancelled':
        return { __typename: 'CircleCancelled', code };
      case 'not_found':
        return { __typename: 'CircleNotFound', code };
      case 'not_a_representative':
        return { __typename: 'NotARepresentative', code };
      case 'affiliation_pending':
        return { __typename: 'AffiliationPending', code };
      case 'affiliation_ended':
        return { __typename: 'AffiliationEnded', code, endedAt: refusal.endedAt };
      case 'personal_identity_code':
      case 'too_long':
        return { __typename: 'TextRefused', code, field: 'wish' };
      case 'key_reused':
        return { __typename: 'KeyReused', code };
      default:
        return refusal satisfies never;
    }
  }

  accepted(viewer: SignedIn, outcome: PlaceOutcome) {
    if (!outcome.ok) return this.refused(viewer, outcome.refusal);
    return { __typename: 'Enrolled', enrolment: this.enrolment(viewer, outcome.value.enrolmentId) };
  }

  left(viewer: SignedIn, outcome: PlaceOutcome) {
    if (!outcome.ok) return this.refused(viewer, outcome.refusal);
    return { __typename: 'PlaceLeft', enrolmentId: outcome.value.enrolmentId };
  }

  gaveBack(viewer: SignedIn, outcome: GiveBackOutcome) {
    if (outcome.ok)
      return { __typename: 'SeatsGivenBack', enrolment: this.enrolment(viewer, outcome.value.enrolmentId) };
    const { refusal } = outcome;
    return refusal.reason === 'nothing_to_give_back'
      ? { __typename: 'NothingToGiveBack', code: refusal.reason }
      : this.refused(viewer, refusal);
  }

  private refused(viewer: SignedIn, refusal: Extract<PlaceOutcome, { ok: false }>['refusal']) {
    const code = refusal.reason;
    switch (refusal.reason) {
      case 'already_in':
        return { __typename: 'AlreadyIn', code, enrolment: this.enrolment(viewer, refusal.enrolmentId) };
      case 'offer_expired':
        return { __typename: 'OfferExpired', code, expiredAt: refusal.expiredAt };
      case 'no_offer':
        return { __typename: 'NoOffer', code };
      case 'not_in':
        return { __typename: 'NotInCircle', code };
      case 'cancelled':
        return { __typename: 'CircleCancelled', code };
      case 'not_found':
        return { __typename: 'CircleNotFound', code };
      case 'key_reused':
        return { __typename: 'KeyReused', code };
      default:
        return refusal satisfies never;
    }
  }

  private enrolment(viewer: SignedIn, enrolmentId: string) {
    // Read when it is asked for, with just the fields that are. Its id is known.
    return (_args: unknown, _context: unknown, info: GraphQLResolveInfo) => {
      const fields = selectionOf(info);
      return fields.every(({ name }) => name === 'id')
        ? Object.fromEntries(fields.map(({ alias }) => [alias, enrolmentId]))
        : this.reader.enrolment(viewer.accountId, enrolmentId, fields);
    };
  }
}
