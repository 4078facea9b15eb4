import { keepToBest } from './flow.js';
import { costByLoads, levelLoads } from './loads.js';
import { type Choice, chosenIn, type Network, type Problems } from './network.js';
import { firstTutors, serveEarliest } from './ties.js';

/**
 * From pairs that are the best by requests carried over, requests served and fit to the one best answer. Throws `NotBest`
 * when they are not, or when what was made of them has not the best loads: each level is proved before the next.
 */
export function oneBest(problem: Problems, network: Network): Choice[] {
  keepToBest(network.flow);
  levelLoads(problem, network);
  costByLoads(problem, network);
  keepToBest(network.flow);
  serveEarliest(network);
  firstTutors(network);
  return chosenIn(network);
}
