import type { Facts } from './facts.js';
import { fitOf } from './fit.js';
import { addArc, emptyFlow, type Flow } from './flow.js';
import { brokenRules } from './rules.js';

/** A request and a tutor, by their place in the ordered lists. */
export interface Choice {
  request: number;
  tutor: number;
  /** Points. */
  fit: number;
}

/** What is left to be decided once what is fixed has been given. */
export interface Problems {
  facts: Facts;
  /** The tutor of each request that is fixed. */
  given: Map<number, number>;
  /** Sessions of each tutor that are taken: used before, or fixed. */
  taken: number[];
  /** How many more each tutor can hold. */
  free: number[];
  /** The pairs that no rule forbids, of requests that are not fixed, by request and then tutor. */
  choices: Choice[];
}

export function problemOf(facts: Facts): Problems {
  const tutorAt = new Map(facts.tutors.map((tutor, index) => [tutor.id, index]));
  const given = new Map<number, number>();
  facts.requests.forEach((request, index) => {
    const tutor = tutorAt.get(facts.fixed.get(request.id)?.tutorId ?? '');
    if (tutor !== undefined) given.set(index, tutor);
  });
  const taken = facts.tutors.map((tutor) => tutor.used);
  for (const tutor of given.values()) taken[tutor] = (taken[tutor] ?? 0) + 1;
  const free = facts.tutors.map((tutor, index) => Math.max(0, tutor.capacity - (taken[index] ?? 0)));
  const choices: Choice[] = [];
  facts.requests.forEach((request, r) => {
    if (given.has(r)) return;
    facts.tutors.forEach((tutor, t) => {
      if (free[t] === 0 || brokenRules(facts, request, tutor).length > 0) return;
      choices.push({ request: r, tutor: t, fit: fitOf(facts, request, tutor).total });
    });
  });
  return { facts, given, taken, free, choices };
}

/** The network of a problem: source → requests → tutors → sink, one arc for each session that a tutor can still hold. */
export interface Network {
  flow: Flow;
  source: number;
  sink: number;
  /** The arc from the source to a request, where the request has a choice. */
  ofRequest: Map<number, number>;
  /** The arcs to the sink of each tutor, from the first further session on. */
  ofTutor: number[][];
  /** The arc of each choice, and the other way round. */
  ofChoice: number[];
  choiceOf: Map<number, Choice>;
  tutorNode: (tutor: number) => number;
  /** The way back from the sink to the source. */
  back: number;
}

/**
 * With what a pair is worth: first that a request carried over is served, then that one is, then the fit. Within the limits
 * of a snapshot the sum along a walk stays below 2^53: at most 1200 nodes, 600,000 points and so 2.4e12 an arc.
 */
export function networkOf({ facts, free, choices }: Problems): Network {
  const [requests, tutors] = [facts.requests.length, facts.tutors.length];
  const [source, sink] = [requests + tutors, requests + tutors + 1];
  const flow = emptyFlow(requests + tutors + 2);
  const most = choices.reduce((most, { fit }) => Math.max(most, Math.abs(fit)), 0);
  const served = 2 * requests * most + 1;
  const carried = served * (requests + 1) * 2;
  const ofRequest = new Map<number, number>();
  for (const { request } of choices)
    if (!ofRequest.has(request)) ofRequest.set(request, addArc(flow, source, request, 1, 0));
  const ofTutor = free.map((sessions, tutor) =>
    Array.from({ length: Math.min(sessions, requests) }, () => addArc(flow, requests + tutor, sink, 1, 0)),
  );
  const choiceOf = new Map<number, Choice>();
  const ofChoice = choices.map((choice) => {
    const worth = served + choice.fit + (facts.requests[choice.request]?.carriedOver ? carried : 0);
    const arc = addArc(flow, choice.request, requests + choice.tutor, 1, -worth);
    choiceOf.set(arc, choice);
    return arc;
  });
  const back = addArc(flow, sink, source, requests, 0);
  return { flow, source, sink, ofRequest, ofTutor, ofChoice, choiceOf, tutorNode: (t) => requests + t, back };
}

/** Puts chosen pairs (indexes of choices) into the network; the sessions of a tutor are filled from the first on. */
export function choose(network: Network, chosen: number[]): void {
  const { flow } = network;
  flow.flow.fill(0);
  const counts = network.ofTutor.map(() => 0);
  for (const index of chosen) {
    const arc = network.ofChoice[index] as number;
    const { request, tutor } = network.choiceOf.get(arc) as Choice;
    const source = network.ofRequest.get(request) as number;
    const session = network.ofTutor[tutor]?.[counts[tutor] ?? 0];
    if (flow.flow[source] !== 0 || session === undefined) throw new Error('the chosen pairs are not a flow');
    for (const one of [arc, source, session]) flow.flow[one] = 1;
    counts[tutor] = (counts[tutor] ?? 0) + 1;
  }
  flow.flow[network.back] = chosen.length;
}

/** The pairs that the flow of the network serves. */
export function chosenIn(network: Network): Choice[] {
  return network.ofChoice
    .filter((arc) => network.flow.flow[arc] === 1)
    .map((arc) => network.choiceOf.get(arc) as Choice);
}
