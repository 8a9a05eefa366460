import { expect, test } from 'vitest';
import { toFailure } from '../../src/batch/failure.ts';

test('what Node refuses under --permission is no internal error', () => {
  const denied = Object.assign(new Error('Access to this API has been restricted'), { code: 'ERR_ACCESS_DENIED' });
  expect(toFailure('a.txt', denied)).toEqual({
    source: 'a.txt',
    code: 'ERR_ACCESS_DENIED',
    message: "permission denied by Node's permission model",
  });
});
