import { hasSmallLetter } from './name-shapes.ts';

/** Degrees right behind a name, with nothing between: `Ann Lee MS, RD`. Those of two letters that are surnames as well aren't among them. */
const DEGREE =
  /^(?:Ph\.?D|M\.?D|M\.?S|M\.?P\.?H|M\.?B\.?A|MSc|BSc|MSN|BSN|R\.?N|R\.?D|RDN|LDN|LCSW|CPA|CFP|DDS|DMD|DVM|PharmD|PsyD|DPT|Esq)[.®]?$/u;
/** A word in capitals behind a name that isn't, as a degree or a paper's name is: `Ann Lee CPP`; a number of generations isn't. */
const CAPITALS_BEHIND = /^(?!(?:II|III|IV)$)\p{Uppercase}{2,6}[.®]?$/u;

/** A name without the degrees right behind it; all of it where no word of it has small letters to tell them by. */
export function withoutDegrees(name: string): string {
  const words = name.split(' ');
  while (words.length > 2 && (DEGREE.test(words.at(-1) ?? '') || CAPITALS_BEHIND.test(words.at(-1) ?? ''))) words.pop();
  return hasSmallLetter(words.join('')) ? words.join(' ') : name;
}
