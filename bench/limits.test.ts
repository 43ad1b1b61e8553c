import { expect, test } from 'vitest';
import { LIMITS } from './limits';

test('no goal lies above what is let through today', () => {
  for (const { what, limit, goal } of Object.values(LIMITS)) expect(goal, what).toBeLessThanOrEqual(limit);
});
