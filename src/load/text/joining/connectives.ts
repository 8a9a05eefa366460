/**
 * Words that want another after them: articles, prepositions, conjunctions, possessives. No sentence and hardly a
 * headline ends with one, so a line that does goes on in the next.
 */
const WORDS = `
a an the of and or but to from with for by at as than that into onto between against during through via per our your
my his her their its these those is are was were be been has have had will would can could should called named says
der die das den dem des ein eine einen einem einer eines und oder von vom zum zur mit für im am bei aus nach über unter
durch gegen ohne zwischen seit dass wie ist sind war wird hat sein seine ihre ihr
le la les un une des du de et ou à au aux en dans par pour sur avec sans sous chez entre vers que qui est sont ses leur
el los las y o u del al con por para sin sobre entre desde hasta su sus es son que
il lo gli i uno di da dal della delle dei degli nel nella e ed con per tra fra che è sono
os as um uma do dos das na nas em e ou com por pelo pela ao aos é são
de het een en of van voor met op aan bij naar uit door dat
och eller av på för med till från som att om det den ett og til fra på af
w z na do od dla przez oraz lub że i
в на с со к ко от до из за по о об у для и или но что как при через между без под над
в на з до від для і й та або що як при через між без під над
ve ile için bir
في من على إلى عن مع و أن إن هذا هذه التي الذي بين
`;

const CONNECTIVES = new Set(WORDS.trim().split(/\s+/));

/** Connectives that also end the label of a button or a menu entry: "Sign in", "Share on", "Contact us at". */
const PARTICLES = new Set(['in', 'on', 'up', 'out', 'off', 'over', 'about', 'to', 'at', 'as', 'for', 'o', 'i', 'u']);

/** A line of this many words ends in "in" or "on" as a sentence would go on. */
const MIN_PARTICLE_WORDS = 4;

/**
 * Whether the text's last word wants another after it.
 *
 * @param text a line's text.
 * @param words how many words it has.
 */
export function endsWithConnective(text: string, words: number): boolean {
  const space = text.lastIndexOf(' ');
  if (text.length - space > 12) return false;
  const last = text.slice(space + 1).toLowerCase();
  if (PARTICLES.has(last) || last === 'in' || last === 'on') return words >= MIN_PARTICLE_WORDS;
  return CONNECTIVES.has(last);
}

/** Whether a word, in small letters, wants another behind it wherever it stands. */
export function isConnective(word: string): boolean {
  return CONNECTIVES.has(word);
}
