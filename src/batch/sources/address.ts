/** Longest address of a page, in characters: to parse one whose host is made of marks takes time by the square of its length. */
const MAX_ADDRESS = 16_384;

/** Whether what an archive or a line of JSON states is the address of a page. */
export function isAddress(text: string): boolean {
  return text.length <= MAX_ADDRESS && URL.canParse(text);
}
