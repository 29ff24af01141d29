import { describe, expect, test } from 'vitest';
import { isSigned, openPackage } from '../../../src/stores/xlsx/package-kind.ts';
import { buildZip } from '../../../src/stores/xlsx/zip-parts.ts';
import { errorOf } from '../../fixtures/error-of.ts';
import { part, tinyParts, tinyWorkbook } from '../../fixtures/tiny-workbook.ts';

/** A compound file whose directory names one stream; `at` is where its entry begins. */
function compoundFile(stream: string, at = 1024): Uint8Array {
  const bytes = Buffer.alloc(2048);
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(bytes);
  Buffer.from(`${stream}\0`, 'utf16le').copy(bytes, at);
  return bytes;
}

function openDocument(mimetype: string): Uint8Array {
  return buildZip([part('mimetype', mimetype), part('content.xml', '<x/>')]);
}

const good = tinyWorkbook({ sheets: [{ name: 'A' }] });

describe('a file that is no workbook is told apart', () => {
  test.for<[title: string, bytes: Uint8Array, code: string, found: string | undefined]>([
    ['an empty file', new Uint8Array(), 'workbook-empty-file', undefined],
    ['a text', Buffer.from('Nomor;Informasi\n'), 'workbook-not-xlsx', 'not-a-zip'],
    ['a web page with the name of a workbook', Buffer.from('<html><table>'), 'workbook-not-xlsx', 'not-a-zip'],
    ['an old .xls', compoundFile('Workbook'), 'workbook-is-xls', undefined],
    ['a very old .xls', compoundFile('Book'), 'workbook-is-xls', undefined],
    ['an encrypted workbook', compoundFile('EncryptedPackage'), 'workbook-encrypted', undefined],
    ['an old .doc', compoundFile('WordDocument'), 'workbook-not-xlsx', 'compound-file'],
    ['an old .doc that speaks of a Workbook', compoundFile('Workbook', 1030), 'workbook-not-xlsx', 'compound-file'],
    ['an .ods', openDocument('application/vnd.oasis.opendocument.spreadsheet'), 'workbook-is-ods', undefined],
    ['an .ods template', openDocument('application/vnd.oasis.opendocument.spreadsheet-template'), 'workbook-is-ods', undefined],
    [
      'an .odt',
      openDocument('application/vnd.oasis.opendocument.text'),
      'workbook-not-xlsx',
      'application/vnd.oasis.opendocument.text',
    ],
    ['a zip of anything', buildZip([part('a.txt', 'a')]), 'workbook-not-xlsx', 'zip'],
    ['an empty zip', buildZip([]), 'workbook-not-xlsx', 'zip'],
    ['a zip of which only the first letters arrived', Buffer.from('PK'), 'workbook-truncated', undefined],
    ['a workbook of which the first half arrived', good.subarray(0, good.length / 2), 'workbook-truncated', undefined],
  ])('%s', async ([, bytes, code, found]) => {
    const error = await errorOf(() => openPackage(bytes));
    expect([error?.code, error?.params['found']]).toEqual([code, found]);
  });
});

test('a workbook opens, and is not signed', () => {
  expect(isSigned(openPackage(good))).toBe(false);
});

test('a signed workbook is known as such', () => {
  const signed = buildZip([
    ...tinyParts({ sheets: [{ name: 'A' }] }),
    part('_xmlsignatures/origin.sigs', ''),
    part('_xmlsignatures/sig1.xml', '<x/>'),
  ]);
  expect(isSigned(openPackage(signed))).toBe(true);
});
