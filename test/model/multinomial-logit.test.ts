import { expect, test } from 'vitest';
import { classOdds, fitClasses, type Observation } from '../../model/multinomial-logit.ts';

const seen = (label: number, weight: number, ...amounts: number[]): Observation => ({
  signs: Uint16Array.from(amounts.keys()),
  amounts: Float64Array.from(amounts),
  label,
  weight,
});

/** Chance of each class of something with one sign, the constant. */
function chances(weights: Float64Array, classes: number): number[] {
  const shares = Array.from(classOdds(seen(0, 1, 1), weights, classes), Math.exp);
  const all = shares.reduce((sum, share) => sum + share, 0);
  return shares.map((share) => share / all);
}

test('without a penalty each class is as likely as it was seen, by weight', () => {
  const observations = [seen(0, 1, 1), seen(0, 2, 1), seen(1, 1, 1), seen(2, 4, 1)];
  const [first = 0, second = 0, third = 0] = chances(fitClasses(observations, 1, 3, 0), 3);
  expect(first).toBeCloseTo(3 / 8, 2);
  expect(second).toBeCloseTo(1 / 8, 2);
  expect(third).toBeCloseTo(4 / 8, 2);
});

test('a sign speaks for the class that has it, and less so under a penalty', () => {
  const observations = [seen(0, 1, 1, 1), seen(1, 1, 1, 0), seen(2, 1, 1, 0)];
  const spoken = (penalty: number) => {
    const odds = classOdds(seen(0, 1, 0, 1), fitClasses(observations, 2, 3, penalty), 3);
    return (odds[0] as number) - Math.max(odds[1] as number, odds[2] as number);
  };
  expect(spoken(1)).toBeGreaterThan(0);
  expect(spoken(0.01)).toBeGreaterThan(spoken(1));
});

test('what two classes share tells neither from the other', () => {
  const observations = [seen(0, 1, 1, 1), seen(1, 1, 1, 1), seen(2, 1, 1, 0)];
  const odds = classOdds(seen(0, 1, 0, 1), fitClasses(observations, 2, 3, 1), 3);
  expect(odds[0]).toBeCloseTo(odds[1] as number, 5);
  expect(odds[0]).toBeGreaterThan(odds[2] as number);
});
