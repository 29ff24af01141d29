import type { Media } from '../drive/files.ts';
import { driveError } from './failure.ts';

/** The two parts of a `multipart/related` upload: metadata as text, and the media. */
export interface RelatedParts {
  readonly metadata: string;
  readonly media: Media;
}

function bad(): never {
  throw driveError(400, 'Malformed multipart body.', { reason: 'badContent' });
}

function splitPart(part: Buffer): { headers: ReadonlyMap<string, string>; body: Buffer } {
  const crlf = part.indexOf('\r\n\r\n');
  const end = crlf >= 0 ? crlf : part.indexOf('\n\n');
  if (end < 0) return bad();
  const headers = new Map<string, string>();
  for (const line of part.subarray(0, end).toString('utf8').split(/\r?\n/)) {
    const colon = line.indexOf(':');
    if (colon > 0) headers.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim());
  }
  return { headers, body: part.subarray(end + (crlf >= 0 ? 4 : 2)) };
}

/** Cuts a `multipart/related` body at its boundary. Throws Drive's 400 when it is not one. */
export function parseRelated(contentType: string, body: Buffer): RelatedParts {
  const boundary = /boundary=(?:"([^"]+)"|([^;\s]+))/i.exec(contentType);
  const mark = Buffer.from(`--${boundary?.[1] ?? boundary?.[2] ?? bad()}`);
  const parts: Buffer[] = [];
  let from = body.indexOf(mark);
  while (from >= 0) {
    const start = from + mark.length;
    const next = body.indexOf(mark, start);
    if (next < 0) break;
    // the line end before a boundary belongs to the boundary
    const end = body[next - 2] === 13 ? next - 2 : next - 1;
    const begin = body[start] === 13 ? start + 2 : start + 1;
    parts.push(body.subarray(begin, end));
    from = next;
  }
  const [first, second, ...more] = parts;
  if (first === undefined || second === undefined || more.length > 0) return bad();
  const media = splitPart(second);
  const encoded = media.headers.get('content-transfer-encoding')?.toLowerCase() === 'base64';
  return {
    metadata: splitPart(first).body.toString('utf8'),
    media: {
      type: media.headers.get('content-type') ?? 'application/octet-stream',
      bytes: encoded ? Buffer.from(media.body.toString('ascii'), 'base64') : media.body,
    },
  };
}
