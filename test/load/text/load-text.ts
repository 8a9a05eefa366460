import { loadText } from '../../../src/load/text/index.ts';
import type { Block } from '../../../src/page.ts';

/** The blocks of a dump given as lines. */
export function blocksOf(...lines: string[]): readonly Block[] {
  return loadText(lines.join('\n'), { url: 'https://news.example/world/story' }).blocks;
}

/** The texts of a dump's blocks. */
export function textsOf(...lines: string[]): string[] {
  return blocksOf(...lines).map((block) => block.text);
}

/** Wraps words at a width, as mail programs do. */
export function wrap(text: string, width: number, indent = ''): string[] {
  const lines: string[] = [];
  let line = indent;
  for (const word of text.split(' ')) {
    if (line.length > indent.length && line.length + 1 + word.length > width) {
      lines.push(line);
      line = indent;
    }
    line += (line.length > indent.length ? ' ' : '') + word;
  }
  return [...lines, line];
}
