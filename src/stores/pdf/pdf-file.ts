import { createHash } from 'node:crypto';
import { zlibSync } from 'fflate';

/** A PDF being put together: objects in the order of their numbers (ISO 32000-1, 7.5). */
export interface PdfFile {
  /** Reserves a number, so that objects can refer to each other. */
  reserve(): number;
  /** Gives a reserved number its object. */
  put(number: number, body: string): void;
  /** A new object; returns its number. */
  add(body: string): number;
  /** A new stream, deflated in JavaScript: zlib may pack differently from one version of node to the next. */
  addStream(dictionary: string, bytes: Uint8Array): number;
  /** A new stream whose bytes are packed already in the way that its dictionary says. */
  addPackedStream(dictionary: string, packed: Uint8Array): number;
  /** The whole file. */
  finish(root: number, info: number): Uint8Array;
}

/** The second line of four bytes above 127 tells transfer programs that the file is binary. */
const HEADER = Buffer.from('%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n', 'latin1');

/** `12 0 R` */
export function reference(number: number): string {
  return `${number} 0 R`;
}

/** A text string: UTF-16 with its mark, in hexadecimal, so that nothing needs an escape (7.9.2.2). */
export function textString(text: string): string {
  const bytes = Buffer.from(`\uFEFF${text}`, 'utf16le').swap16();
  return `<${bytes.toString('hex').toUpperCase()}>`;
}

/** A coordinate: at most two decimals, no exponent. */
export function coordinate(value: number): string {
  return String(Math.round(value * 100) / 100);
}

export function createPdfFile(): PdfFile {
  const bodies: (Uint8Array | undefined)[] = [];
  const reserve = (): number => bodies.push(undefined);
  const put = (number: number, body: string | Uint8Array): void => {
    bodies[number - 1] = typeof body === 'string' ? Buffer.from(body, 'latin1') : body;
  };
  const add = (body: string | Uint8Array): number => {
    const number = reserve();
    put(number, body);
    return number;
  };
  const addPackedStream = (dictionary: string, packed: Uint8Array): number => {
    const head = `<< ${dictionary} /Length ${packed.length} >>\nstream\n`;
    return add(Buffer.concat([Buffer.from(head, 'latin1'), packed, Buffer.from('\nendstream', 'latin1')]));
  };
  return {
    reserve,
    put,
    add,
    addStream: (dictionary, bytes) => addPackedStream(`${dictionary} /Filter /FlateDecode`, zlibSync(bytes, { level: 6 })),
    addPackedStream,
    finish: (root, info) => finish(bodies, root, info),
  };
}

function finish(bodies: readonly (Uint8Array | undefined)[], root: number, info: number): Uint8Array {
  const chunks: Uint8Array[] = [HEADER];
  const offsets: number[] = [];
  let length = HEADER.length;
  const push = (chunk: Uint8Array): void => {
    chunks.push(chunk);
    length += chunk.length;
  };
  for (const [index, body] of bodies.entries()) {
    if (!body) throw new Error(`PDF object ${index + 1} was reserved and never made`);
    offsets.push(length);
    push(Buffer.concat([Buffer.from(`${index + 1} 0 obj\n`, 'latin1'), body, Buffer.from('\nendobj\n', 'latin1')]));
  }
  const start = length;
  // The identifier is a digest of the content, where other programs draw one (14.4).
  const id = createHash('sha256').update(Buffer.concat(chunks)).digest('hex').slice(0, 32).toUpperCase();
  const entries = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`);
  const trailer = `<< /Size ${bodies.length + 1} /Root ${reference(root)} /Info ${reference(info)} /ID [<${id}> <${id}>] >>`;
  const table = `xref\n0 ${bodies.length + 1}\n0000000000 65535 f \n${entries.join('')}`;
  push(Buffer.from(`${table}trailer\n${trailer}\nstartxref\n${start}\n%%EOF\n`, 'latin1'));
  return Buffer.concat(chunks);
}
