import type { Facts } from './facts.js';
import type { Fit, PartOfFit } from './match-result.js';
import { modesOf } from './rules.js';
import { type FitPart, fitParts, levels, type MatchRequest, type MatchTutor } from './snapshot.js';

/**
 * How well a pair fits, in points: each part a whole share of 0 to 100 times its weight.
 * themes, formats: what the tutor has of what is asked · level: 100 the same, 50 a neighbour · distance: 100 beside it, 0
 * at the end of the tutor's reach, and where nobody travels · wish: 100 a tutor wished for · earlier: 100 who met before.
 */
export function fitOf(facts: Facts, request: MatchRequest, tutor: MatchTutor): Fit {
  const shares: Record<FitPart, number> = {
    themes: shareOf(request.themes, tutor.themes),
    formats: shareOf(request.formats, tutor.formats),
    level: levelShare(request, tutor),
    distance: distanceShare(facts, request, tutor),
    wish: request.wishedTutors.includes(tutor.id) ? 100 : 0,
    earlier: facts.metBefore(request.id, tutor.id) ? 100 : 0,
  };
  const part = (name: FitPart): PartOfFit => {
    const weight = facts.weights[name];
    return { share: shares[name], weight, points: shares[name] === 0 ? 0 : shares[name] * weight };
  };
  const parts = Object.fromEntries(fitParts.map((name) => [name, part(name)])) as Record<FitPart, PartOfFit>;
  return { total: fitParts.reduce((sum, name) => sum + parts[name].points, 0), parts };
}

function shareOf(asked: string[], given: string[]): number {
  if (asked.length === 0) return 0;
  return Math.floor((100 * asked.filter((one) => given.includes(one)).length) / asked.length);
}

function levelShare(request: MatchRequest, tutor: MatchTutor): number {
  const away = tutor.levels.map((level) => Math.abs(levels.indexOf(level) - levels.indexOf(request.level)));
  const nearest = Math.min(...away);
  return nearest === 0 ? 100 : nearest === 1 ? 50 : 0;
}

function distanceShare(facts: Facts, request: MatchRequest, tutor: MatchTutor): number {
  const km = facts.km(request.id, tutor.id);
  if (km === undefined || !modesOf(facts, request, tutor).some((mode) => mode !== 'remote')) return 0;
  return tutor.travelKm === 0 ? 100 : Math.floor((100 * (tutor.travelKm - km)) / tutor.travelKm);
}
