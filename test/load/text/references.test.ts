import { expect, it } from 'vitest';
import { load } from '../../../src/load/index.ts';

async function texts(...lines: string[]): Promise<string[]> {
  return (await load(lines.join('\n'))).blocks.map(({ text }) => text);
}

it('decodes what is left of HTML in a dump whose tags alone were taken off', async () => {
  expect(
    await texts(
      'La biblioth&egrave;que rouvre &ndash; Le Matin',
      '',
      'Ferm&eacute;e depuis deux ans, la biblioth&egrave;que de la ville rouvre. &laquo;&nbsp;On l&rsquo;avait oubli&eacute;e&nbsp;&raquo;, dit un lecteur.',
    ),
  ).toEqual([
    'La bibliothèque rouvre – Le Matin',
    'Fermée depuis deux ans, la bibliothèque de la ville rouvre. « On l’avait oubliée », dit un lecteur.',
  ]);
});

it('leaves the references in a text about them', async () => {
  const text =
    'Write &amp; for an ampersand, &lt; for a bracket, &nbsp; for a space that is not broken, and &copy; for ©.';
  expect(await texts(text)).toEqual([text]);
});
