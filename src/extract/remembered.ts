/** How many texts are remembered at most, and how long each is, in UTF-16 units. */
interface Limits {
  readonly texts: number;
  readonly length: number;
}

/**
 * Remembers what was read from the texts asked about last: sources and rules ask about the same few again and again.
 *
 * @param read reads a text, and gives the same whenever it is asked.
 * @param limits of what is remembered; a longer text is read anew each time.
 * @returns reads a text, or knows it.
 */
export function remembered<Value>(read: (text: string) => Value, limits: Limits): (text: string) => Value {
  const recent = new Map<string, { readonly value: Value }>();
  return (text) => {
    if (text.length > limits.length) return read(text);
    const known = recent.get(text);
    if (known !== undefined) return known.value;
    const value = read(text);
    if (recent.size >= limits.texts) recent.clear();
    recent.set(text, { value });
    return value;
  };
}
