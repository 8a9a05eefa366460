import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { folder } from '../cli/command.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

test('finds what backtracks, in literals and put together, and what it cannot know', async () => {
  const sources = folder({
    'good.ts': "export const linear = /^[a-z]+$/;\nexport const same = new RegExp('^a$', 'i');\n",
    'bad.ts': [
      "const SPACES = '\\\\s*';",
      'export const exponential = /^(?:a|a)*b/;',
      `export const cubic = new RegExp(\`^\${SPACES}\${SPACES}\${SPACES}y$\`, 'g');`,
      'export const unknown = (pattern: string) => new RegExp(pattern);',
    ].join('\n'),
  });
  const { code, stdout, stderr } = await new Promise<{ code: unknown; stdout: string; stderr: string }>((resolve) => {
    execFile('npx', ['tsx', 'scripts/check-regex.ts', sources], { cwd: ROOT }, (error, stdout, stderr) =>
      resolve({ code: error?.code ?? 0, stdout, stderr }),
    );
  });
  const places = stderr.split('\n').map((line) => /(\w+\.ts:\d): (.{9})/.exec(line)?.slice(1).join(' '));
  expect(places.filter((place) => place !== undefined)).toEqual([
    'bad.ts:4 its patte',
    'bad.ts:2 exponenti',
    'bad.ts:3 3rd degre',
  ]);
  expect(stdout).toBe('check:regex: 4 expressions, 3 to look at\n');
  expect(code).toBe(1);
});
