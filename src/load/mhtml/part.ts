import PostalMime from 'postal-mime';

/** Fields of a part's header. */
export interface PartHeaders {
  /** A field's value without comments or brackets around it, or null. */
  value(name: string): string | null;
  /** A parameter of a field, named in lower case, such as the `boundary` of `content-type`, or null. */
  parameter(name: string, parameter: string): string | null;
}

/** How a part may be encoded for transfer; others are taken as they are. */
const TRANSFER = /^(?:quoted-printable|base64)$/i;

/** A parameter of a field: its name, and its value with quotation marks around it or without. */
const PARAMETER = /;\s{0,9}([\w-]{1,40})\s{0,9}=\s{0,9}(?:"([^"]{1,200})"|([^\s;"]{1,200}))/g;

const EMPTY_LINE = /\r?\n\r?\n/;

/**
 * Reads a header.
 *
 * @param text lines as they stand, without the empty line that ends them.
 * @returns its fields.
 */
export async function parseHeaders(text: string): Promise<PartHeaders> {
  const { headers } = await PostalMime.parse(`${text}\r\n\r\n`);
  const raw = (name: string) => headers.find(({ key }) => key === name)?.value ?? null;
  return {
    value: (name) => raw(name)?.trim() ?? null,
    parameter(name, parameter) {
      for (const [, found, quoted, plain] of (raw(name) ?? '').matchAll(PARAMETER))
        if (found?.toLowerCase() === parameter) return quoted ?? plain ?? null;
      return null;
    },
  };
}

/**
 * Undoes the transfer encoding of a part.
 *
 * @param part header and body.
 * @returns the body's bytes, and the charset that the header names.
 */
export async function parsePart(part: Buffer): Promise<{ bytes: Buffer; charset: string | null }> {
  const end = EMPTY_LINE.exec(part.subarray(0, 16_384).toString('latin1'));
  const header = part.subarray(0, end?.index ?? 0).toString('latin1');
  const body = end === null ? part : part.subarray(end.index + end[0].length);
  const fields = await parseHeaders(header);
  const charset = fields.parameter('content-type', 'charset');
  const transfer = fields.value('content-transfer-encoding') ?? '';
  if (!TRANSFER.test(transfer)) return { bytes: body, charset };
  // As an attachment, so that the bytes come out as they are: their encoding is our own concern.
  const attachment = `Content-Type: application/octet-stream\r\nContent-Transfer-Encoding: ${transfer}\r\n\r\n`;
  const { attachments } = await PostalMime.parse(Buffer.concat([Buffer.from(attachment), body]));
  const content = attachments[0]?.content;
  const bytes = content instanceof ArrayBuffer ? Buffer.from(content) : Buffer.alloc(0);
  return { bytes, charset };
}
