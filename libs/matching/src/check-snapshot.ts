import type { Problem } from './match-result.js';
import { pairKey } from './order.js';
import { fitParts, levels, type MatchPair, type MatchSnapshot, modes } from './snapshot.js';

/** What a round can have: the sums of levels stay whole numbers far below what a solver can tell apart. */
export const limits = { requests: 1000, tutors: 200, sessions: 10_000, km: 10_000, weight: 1000 } as const;

const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

/** All that is wrong in a snapshot; nothing is when it is valid. */
export function problemsIn(snapshot: MatchSnapshot): Problem[] {
  const found: Problem[] = [];
  const say = (at: string, problem: Problem['problem']): void => {
    found.push({ at, problem });
  };
  const number = (at: string, value: number, least: number, most: number): void => {
    if (!Number.isSafeInteger(value)) say(at, 'not_a_whole_number');
    else if (value < least || value > most) say(at, 'out_of_range');
  };
  const distinct = (at: string, values: string[]): void => {
    values.forEach((value, index) => {
      if (value === '') say(`${at}[${index}]`, 'empty');
      if (values.indexOf(value) !== index) say(`${at}[${index}]`, 'duplicate');
    });
  };
  const some = (at: string, values: string[], known?: readonly string[]): void => {
    if (values.length === 0) say(at, 'empty');
    distinct(at, values);
    values.forEach((value, index) => {
      if (known !== undefined && !known.includes(value)) say(`${at}[${index}]`, 'unknown_value');
    });
  };
  const requestIds = new Set(snapshot.requests.map(({ id }) => id));
  const tutorIds = new Set(snapshot.tutors.map(({ id }) => id));
  const knownTutors = (at: string, ids: string[]): void => {
    distinct(at, ids);
    ids.forEach((id, index) => {
      if (!tutorIds.has(id)) say(`${at}[${index}]`, 'unknown_tutor');
    });
  };

  if (snapshot.requests.length > limits.requests) say('requests', 'too_many');
  if (snapshot.tutors.length > limits.tutors) say('tutors', 'too_many');
  if (found.length > 0) return found;
  sameIds('requests', snapshot.requests, say);
  sameIds('tutors', snapshot.tutors, say);
  snapshot.requests.forEach((request, index) => {
    const at = `requests[${index}]`;
    some(`${at}.municipalityIds`, request.municipalityIds);
    if (!instant.test(request.submittedAt) || !isInstant(request.submittedAt))
      say(`${at}.submittedAt`, 'not_an_instant');
    if (!levels.includes(request.level)) say(`${at}.level`, 'unknown_value');
    distinct(`${at}.themes`, request.themes);
    distinct(`${at}.formats`, request.formats);
    some(`${at}.modes`, request.modes, modes);
    some(`${at}.languages`, request.languages);
    knownTutors(`${at}.wishedTutors`, request.wishedTutors);
    knownTutors(`${at}.unwantedTutors`, request.unwantedTutors);
    if (request.wishedTutors.some((id) => request.unwantedTutors.includes(id))) say(at, 'wished_and_unwanted');
  });
  snapshot.tutors.forEach((tutor, index) => {
    const at = `tutors[${index}]`;
    if (tutor.municipalityId === '') say(`${at}.municipalityId`, 'empty');
    number(`${at}.capacity`, tutor.capacity, 0, limits.sessions);
    number(`${at}.used`, tutor.used, 0, limits.sessions);
    number(`${at}.travelKm`, tutor.travelKm, 0, limits.km);
    some(`${at}.languages`, tutor.languages);
    distinct(`${at}.themes`, tutor.themes);
    distinct(`${at}.formats`, tutor.formats);
    some(`${at}.levels`, tutor.levels, levels);
    some(`${at}.modes`, tutor.modes, modes);
  });
  for (const list of ['distances', 'accepted', 'pins', 'excluded', 'earlier'] as const)
    pairs(list, snapshot[list], requestIds, tutorIds, say);
  snapshot.distances.forEach(({ km }, index) => {
    number(`distances[${index}].km`, km, 0, limits.km);
  });
  for (const part of fitParts) number(`weights.${part}`, snapshot.weights[part], -limits.weight, limits.weight);
  return found;
}

type Say = (at: string, problem: Problem['problem']) => void;

const isInstant = (text: string): boolean => {
  const time = Date.parse(text);
  return !Number.isNaN(time) && new Date(time).toISOString() === text;
};

function sameIds(list: string, things: { id: string }[], say: Say): void {
  const seen = new Set<string>();
  things.forEach(({ id }, index) => {
    if (id === '') say(`${list}[${index}].id`, 'empty');
    else if (seen.has(id)) say(`${list}[${index}].id`, 'duplicate');
    seen.add(id);
  });
}

function pairs(list: string, all: MatchPair[], requestIds: Set<string>, tutorIds: Set<string>, say: Say): void {
  const seen = new Set<string>();
  all.forEach(({ requestId, tutorId }, index) => {
    const at = `${list}[${index}]`;
    if (!requestIds.has(requestId)) say(at, 'unknown_request');
    if (!tutorIds.has(tutorId)) say(at, 'unknown_tutor');
    const key = pairKey(requestId, tutorId);
    // Who is excluded twice is excluded; two distances of one pair would contradict.
    if (list !== 'excluded' && list !== 'earlier' && seen.has(key)) say(at, 'duplicate');
    seen.add(key);
  });
}
