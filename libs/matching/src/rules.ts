import type { Facts } from './facts.js';
import type { Rule } from './match-result.js';
import type { MatchRequest, MatchTutor, Mode } from './snapshot.js';

const meet = <T>(some: T[], others: T[]): boolean => some.some((one) => others.includes(one));

/** How the two could meet: the modes of both, on site and hybrid only within the tutor's reach. */
export function modesOf(facts: Facts, request: MatchRequest, tutor: MatchTutor): Mode[] {
  const km = facts.km(request.id, tutor.id);
  const inReach = km !== undefined && km <= tutor.travelKm;
  return request.modes.filter((mode) => tutor.modes.includes(mode) && (mode === 'remote' || inReach));
}

/** Every rule that the pair breaks; capacity and pins are not among them. */
export function brokenRules(facts: Facts, request: MatchRequest, tutor: MatchTutor): Rule[] {
  const broken: Rule[] = [];
  if (request.municipalityIds.includes(tutor.municipalityId)) broken.push('itself');
  if (!meet(request.languages, tutor.languages)) broken.push('language');
  if (!meet(request.modes, tutor.modes)) broken.push('mode');
  else if (modesOf(facts, request, tutor).length === 0)
    broken.push(facts.km(request.id, tutor.id) === undefined ? 'distance_unknown' : 'distance');
  if (request.unwantedTutors.includes(tutor.id)) broken.push('unwanted');
  if (facts.isExcluded(request.id, tutor.id)) broken.push('excluded');
  return broken;
}
