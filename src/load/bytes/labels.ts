/** Names in use (Windows code pages, Python's codecs) that the Encoding Standard has no label for. */
const OTHER_NAMES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    cp932: 'shift_jis',
    cp936: 'gbk',
    cp949: 'euc-kr',
    uhc: 'euc-kr',
    cp950: 'big5',
    big5hkscs: 'big5',
    cp874: 'windows-874',
    'latin-1': 'windows-1252',
    'latin-2': 'iso-8859-2',
    'mac-roman': 'macintosh',
  }),
);

/** Decoded here, since `TextDecoder` has no decoder for them. */
const UTF_32 = new Set(['utf-32le', 'utf-32be']);

/**
 * Finds the encoding that a name stands for.
 *
 * @param name any label of the WHATWG Encoding Standard, or another name in use; case, `_` and white space don't count.
 * @returns the encoding's name in lower case, or null when nobody knows it.
 */
export function knownEncoding(name: string): string | null {
  const label = name.trim().toLowerCase();
  for (const spelling of [label, label.replaceAll('_', '-'), OTHER_NAMES.get(label.replaceAll('_', '-'))]) {
    if (spelling === undefined) continue;
    if (UTF_32.has(spelling)) return spelling;
    try {
      return new TextDecoder(spelling).encoding;
    } catch {
      // Not a label: try the next spelling.
    }
  }
  return null;
}
