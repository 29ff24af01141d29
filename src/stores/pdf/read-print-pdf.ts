import { inflateSync } from 'node:zlib';

interface PdfObject {
  readonly head: string;
  /** Unpacked; a picture in a packing of its own as it stands. */
  readonly stream: Uint8Array | undefined;
}

function readObjects(bytes: Uint8Array): ReadonlyMap<number, PdfObject> {
  const text = Buffer.from(bytes).toString('latin1');
  const start = Number(/startxref\n(\d+)\n%%EOF\n$/u.exec(text)?.[1] ?? Number.NaN);
  const table = /^xref\n0 (\d+)\n/u.exec(text.slice(start));
  const objects = new Map<number, PdfObject>();
  const count = Number(table?.[1] ?? 0);
  for (let number = 1; number < count; number += 1) {
    const offset = Number(text.slice(start + (table?.[0].length ?? 0) + number * 20).slice(0, 10));
    const whole = text.slice(offset, text.indexOf('endobj', offset));
    const length = /\/Length (\d+) >>\nstream\n/u.exec(whole);
    const from = length ? offset + length.index + length[0].length : 0;
    const head = length ? whole.slice(0, length.index) : whole;
    const packed = bytes.subarray(from, from + Number(length?.[1] ?? 0));
    const stream = head.includes('/DCTDecode') ? packed : length ? inflateSync(packed) : undefined;
    objects.set(number, { head, stream });
  }
  return objects;
}

function streamText(objects: ReadonlyMap<number, PdfObject>, number: string | undefined): string {
  return Buffer.from(objects.get(Number(number))?.stream ?? []).toString('latin1');
}

function readCharacters(map: string): ReadonlyMap<string, string> {
  const pairs = map.matchAll(/^<([0-9A-F]{4})> <([0-9A-F]+)>$/gmu);
  return new Map(
    [...pairs]
      .filter(([, number]) => number !== '0000')
      .map(([, number = '', units = '']) => [number, Buffer.from(units, 'hex').swap16().toString('utf16le')]),
  );
}

/**
 * The texts of a PDF that `writePrintPdf` made, line by line in the order of its pages, decoded from the bytes alone: through
 * cross-reference table, content streams and the fonts' way back to Unicode. Throws on a file that does not hold together.
 */
export function readPrintPdf(bytes: Uint8Array): readonly string[] {
  const objects = readObjects(bytes);
  const pages = [...objects.values()].find(({ head }) => head.includes('/Type /Pages'));
  if (!pages) throw new Error('the PDF has no pages');
  const fonts = new Map(
    [...pages.head.matchAll(/\/(F\d) (\d+) 0 R/gu)].map(([, name = '', number]) => {
      const unicode = /\/ToUnicode (\d+) 0 R/u.exec(objects.get(Number(number))?.head ?? '')?.[1];
      return [name, readCharacters(streamText(objects, unicode))] as const;
    }),
  );
  const kids = /\/Kids \[([^\]]*)\]/u.exec(pages.head)?.[1] ?? '';
  return [...kids.matchAll(/(\d+) 0 R/gu)].flatMap(([, page]) => {
    const content = /\/Contents (\d+) 0 R/u.exec(objects.get(Number(page))?.head ?? '')?.[1];
    const shown = streamText(objects, content).matchAll(/\/(F\d) [\d.]+ Tf [\d.-]+ [\d.-]+ Td <([0-9A-F]*)> Tj/gu);
    return [...shown].map(([, font = '', units = '']) =>
      (units.match(/.{4}/gu) ?? []).map((number) => fonts.get(font)?.get(number) ?? '\uFFFD').join(''),
    );
  });
}

/** The pictures of a PDF that `writePrintPdf` made, as its streams hold them; see `pictureStream`. */
export function readPdfPictures(bytes: Uint8Array): readonly Uint8Array[] {
  const objects = readObjects(bytes);
  const pages = [...objects.values()].find(({ head }) => head.includes('/Type /Pages'));
  const names = pages?.head.matchAll(/\/P\d+ (\d+) 0 R/gu) ?? [];
  return [...names].flatMap(([, number]) => objects.get(Number(number))?.stream ?? []);
}
