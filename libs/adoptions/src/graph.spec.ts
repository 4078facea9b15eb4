import { describe, expect, it } from '@jest/globals';
import { type DatedStage, figuresOn, generationsOf, graphProblem, type Stage, stages, standingOn } from './graph.js';

let order = 0;
const change = (municipality: string, stage: Stage, onDay: string, learnedFrom: string | null = null): DatedStage => {
  order += 1;
  return { municipality, stage, onDay, order, learnedFrom };
};

describe('who learned a practice from whom', () => {
  it('stands on each day as the last change until then says', () => {
    const changes = [
      change('a', 'interested', '2025-01-01'),
      change('a', 'in_use', '2025-03-01'),
      change('a', 'piloted', '2025-02-01'),
      change('a', 'planned', '2025-02-01'),
    ];
    const stageOn = (day: string) => standingOn(changes, day).get('a')?.stage ?? null;
    expect(['2024-12-31', '2025-01-01', '2025-02-15', '2025-03-01'].map(stageOn)).toEqual([
      null,
      'interested',
      'planned',
      'in_use',
    ]);
  });

  it('knows a cycle also when it was there for some days only', () => {
    const changes = [
      change('a', 'in_use', '2025-01-01'),
      change('b', 'in_use', '2025-02-01', 'a'),
      change('c', 'in_use', '2025-03-01', 'b'),
    ];
    expect(graphProblem(changes)).toBeNull();
    const turned = [...changes, change('a', 'in_use', '2025-04-01', 'c'), change('b', 'dropped', '2025-05-01')];
    expect(graphProblem(turned)).toMatchObject({ reason: 'cycle', day: '2025-04-01' });
    expect(
      graphProblem([...changes, change('b', 'in_use', '2025-04-01'), change('a', 'in_use', '2025-04-01', 'c')]),
    ).toBeNull();
    expect(graphProblem([change('a', 'in_use', '2025-01-01', 'a')])).toMatchObject({ reason: 'cycle' });
  });

  it('asks of a source that it has had to do with the practice by the day', () => {
    const changes = [change('a', 'in_use', '2025-02-01'), change('b', 'planned', '2025-01-01', 'a')];
    expect(graphProblem(changes)).toEqual({ reason: 'source_not_adopter', day: '2025-01-01', municipality: 'b' });
    expect(graphProblem([...changes, change('a', 'interested', '2024-12-01')])).toBeNull();
  });

  it('counts hands, and what is counted is counted as of the day', () => {
    const changes = [
      change('a', 'interested', '2025-01-01'),
      change('a', 'in_use', '2025-01-31'),
      change('b', 'planned', '2025-02-01', 'a'),
      change('b', 'in_use', '2025-03-01', 'a'),
      change('c', 'piloted', '2025-04-01', 'b'),
      change('d', 'interested', '2025-04-02', 'c'),
      change('a', 'dropped', '2025-06-01'),
    ];
    expect(Object.fromEntries(generationsOf(standingOn(changes, '2025-05-01')))).toEqual({ a: 1, b: 2, c: 3, d: 4 });
    expect(figuresOn(changes, '2025-02-10')).toEqual({ reached: 1, inUse: 1, generations: 1, daysToUse: 30 });
    expect(figuresOn(changes, '2025-05-01')).toEqual({ reached: 3, inUse: 2, generations: 3, daysToUse: 29 });
    expect(figuresOn(changes, '2025-06-01')).toEqual({ reached: 3, inUse: 1, generations: 3, daysToUse: 29 });
    expect(figuresOn([], '2025-06-01')).toEqual({ reached: 0, inUse: 0, generations: 0, daysToUse: null });
  });

  it('finds what following every way on every single day finds', () => {
    let seed = 7;
    const random = (below: number) => {
      seed = (seed * 48_271) % 2_147_483_647;
      return seed % below;
    };
    const days = Array.from({ length: 8 }, (_, n) => `2025-01-0${n + 1}`);
    const found = { cycle: 0, source_not_adopter: 0, none: 0 };
    for (let round = 0; round < 4000; round += 1) {
      const changes = Array.from({ length: 2 + random(6) }, () => {
        const from = random(6);
        return change(
          'abcd'.charAt(random(4)),
          stages[random(stages.length)] ?? 'planned',
          days[random(days.length)] ?? '',
          from > 3 ? null : 'abcd'.charAt(from),
        );
      });
      const problem = graphProblem(changes);
      expect(problem?.reason ?? null).toBe(slowly(changes, days));
      found[problem?.reason ?? 'none'] += 1;
    }
    expect(Math.min(...Object.values(found))).toBeGreaterThan(100);
  });
});

/** Day by day, from each adopter as many steps as there are adopters and one more. */
function slowly(changes: DatedStage[], days: string[]): string | null {
  for (const day of days) {
    const standing = standingOn(changes, day);
    for (const start of [...standing.keys()].sort()) {
      let at: string | null = start;
      for (let steps = 0; at !== null; steps += 1) {
        if (steps > standing.size) return 'cycle';
        const here: DatedStage | undefined = standing.get(at);
        if (here === undefined) return 'source_not_adopter';
        at = here.learnedFrom;
      }
    }
  }
  return null;
}
