import { expect, test } from 'vitest';
import { type Alternative, type Choice, fitLogit, oddsOf } from '../../model/conditional-logit.ts';

const alternative = (isRight: boolean, ...amounts: number[]): Alternative => ({
  signs: Uint16Array.from(amounts.keys()),
  amounts: Float64Array.from(amounts),
  isRight,
});
const choice = (...alternatives: Alternative[]): Choice => ({ alternatives, weight: 1 });
const repeat = (times: number, one: Choice): Choice[] => Array.from({ length: times }, () => one);

test('the weight of a sign is the log odds of what has it, where nothing holds it back', () => {
  const choices = [
    ...repeat(3, choice(alternative(true, 1), alternative(false, 0))),
    choice(alternative(false, 1), alternative(true, 0)),
  ];
  expect(fitLogit(choices, 1, 0)[0]).toBeCloseTo(Math.log(3), 2);
});

test('a penalty draws weights towards nothing', () => {
  const choices = repeat(5, choice(alternative(true, 1), alternative(false, 0)));
  const [free = 0] = fitLogit(choices, 1, 0.01);
  const [held = 0] = fitLogit(choices, 1, 10);
  expect(held).toBeGreaterThan(0);
  expect(free).toBeGreaterThan(held);
});

test('of two signs that right alternatives share with wrong ones neither speaks for them', () => {
  const choices = repeat(4, choice(alternative(true, 1, 1), alternative(false, 0, 1), alternative(false, 0, 1)));
  const weights = fitLogit(choices, 2, 1);
  expect(weights[1]).toBeCloseTo(0, 5);
  expect(oddsOf(alternative(true, 1, 1), weights)).toBeGreaterThan(oddsOf(alternative(false, 0, 1), weights));
});

test('a choice with nothing right says nothing, and one counts as much as it weighs', () => {
  const none = repeat(100, choice(alternative(false, 1), alternative(false, 0)));
  const choices = [
    { ...choice(alternative(true, 1), alternative(false, 0)), weight: 3 },
    choice(alternative(false, 1), alternative(true, 0)),
  ];
  expect(fitLogit([...choices, ...none], 1, 0)[0]).toBeCloseTo(Math.log(3), 2);
});
