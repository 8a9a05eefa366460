import { Tokenizer, type TokenizerCallbacks } from 'htmlparser2';

/** The parts of htmlparser2's tokenizer that {@link FastTokenizer} works on. */
interface TokenizerCore {
  buffer: string;
  index: number;
  offset: number;
  write(chunk: string): void;
  end(): void;
  fastForwardTo(code: number): boolean;
}

const Core = Tokenizer as unknown as new (
  options: { decodeEntities: boolean },
  callbacks: TokenizerCallbacks,
) => TokenizerCore;

const CHARACTERS = Array.from({ length: 128 }, (_, code) => String.fromCharCode(code));

/** Takes no notice of what the tokenizer finds and a page's tree doesn't need. */
export abstract class QuietCallbacks {
  onattribentity(): void {}
  ontextentity(): void {}
  ondeclaration(): void {}
  onprocessinginstruction(): void {}
  onend(): void {}
}

/**
 * htmlparser2's tokenizer with its one hot loop, the search for the character that ends a text or an attribute, left to
 * the engine. Entities are not decoded: that would keep the tokenizer from skipping ahead.
 */
export class FastTokenizer extends Core {
  constructor(callbacks: TokenizerCallbacks) {
    super({ decodeEntities: false }, callbacks);
  }

  /** Moves to the next occurrence of a character, or to the last character when there is none. */
  override fastForwardTo(code: number): boolean {
    const at = this.buffer.indexOf(CHARACTERS[code] ?? '', this.index - this.offset + 1);
    this.index = (at < 0 ? this.buffer.length - 1 : at) + this.offset;
    return at >= 0;
  }
}
