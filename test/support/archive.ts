/** Makes archives for tests. */

/** A WARC record. */
export function warcRecord(type: string, id: string, contentType: string, block: string | Uint8Array): Buffer {
  const bytes = Buffer.from(block);
  const header = [
    'WARC/1.0',
    `WARC-Type: ${type}`,
    `WARC-Record-ID: <urn:test:${id}>`,
    `WARC-Target-URI: https://example.org/${id}`,
    'WARC-Date: 2024-03-14T12:00:00Z',
    `Content-Type: ${contentType}`,
    `Content-Length: ${bytes.length}`,
  ];
  return Buffer.concat([Buffer.from(`${header.join('\r\n')}\r\n\r\n`), bytes, Buffer.from('\r\n\r\n')]);
}

/** An HTTP response as a WARC record. */
export function response(id: string, headers: readonly string[], body: string | Uint8Array, status = '200 OK'): Buffer {
  const head = [`HTTP/1.1 ${status}`, ...headers].join('\r\n');
  const block = Buffer.concat([Buffer.from(`${head}\r\n\r\n`), Buffer.from(body)]);
  return warcRecord('response', id, 'application/http; msgtype=response', block);
}

/** A Zstandard frame of unknown length and a window of 128 KiB, of blocks as they are. */
export function zstdFrame(...blocks: readonly Buffer[]): Buffer {
  return Buffer.concat([Buffer.from([0x28, 0xb5, 0x2f, 0xfd, 0x00, 0x38]), ...blocks]);
}

/** A block that isn't compressed, or is one byte repeated. */
export function zstdBlock(content: string | { byte: number; times: number }, last: boolean): Buffer {
  const raw = typeof content === 'string' ? Buffer.from(content) : Buffer.from([content.byte]);
  const head = Buffer.alloc(3);
  const size = typeof content === 'string' ? raw.length : content.times;
  head.writeUIntLE((size << 3) | (typeof content === 'string' ? 0 : 2) | (last ? 1 : 0), 0, 3);
  return Buffer.concat([head, raw]);
}

/** Text as Zstandard that isn't any smaller. */
export function zstd(text: string): Buffer {
  const blocks: Buffer[] = [];
  for (let at = 0; at === 0 || at < text.length; at += 60_000) {
    blocks.push(zstdBlock(text.slice(at, at + 60_000), at + 60_000 >= text.length));
  }
  return zstdFrame(...blocks);
}

/** Bytes in pieces. */
export async function* pieces(bytes: Uint8Array, size = 1000): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}
