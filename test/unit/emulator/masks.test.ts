import { describe, expect, test } from 'vitest';
import { applyMask, updateByMask } from '../../emulator/masks/apply-mask.ts';
import { findUnknownPath } from '../../emulator/masks/check-mask.ts';
import { parseMask } from '../../emulator/masks/mask.ts';
import { schemaOf } from '../../emulator/schema/declarations.ts';
import { addTable, emulate, send } from './client.ts';

const resource = { a: 1, b: [{ c: 2, d: { e: 3, f: 4 } }, { d: { f: 5 } }], g: 'h' };

describe('a field mask selects', () => {
  test.for([
    ['a', { a: 1 }],
    ['a,g', { a: 1, g: 'h' }],
    ['b(c)', { b: [{ c: 2 }, {}] }],
    ['b.d.e', { b: [{ d: { e: 3 } }, { d: {} }] }],
    ['b/d/f', { b: [{ d: { f: 4 } }, { d: { f: 5 } }] }],
    ['b( c , d( e ) ), a', { a: 1, b: [{ c: 2, d: { e: 3 } }, { d: {} }] }],
    ['*', resource],
    ['b.*', { b: resource.b }],
  ] as const)('%s', ([mask, left]) => {
    expect(applyMask(resource, parseMask(mask))).toEqual(left);
  });

  test.for(['a(', 'a)', ',a', 'a..b'])('%s is no mask', (text) => {
    expect(() => parseMask(text)).toThrow(SyntaxError);
  });
});

test('a mask is checked against the fields that the client declares', () => {
  const schema = schemaOf('sheets/v4');
  const unknown = (text: string) => findUnknownPath(schema, 'Spreadsheet', parseMask(text));
  expect(unknown('sheets.data.rowData.values(effectiveValue,userEnteredValue.formulaValue)')).toBeUndefined();
  expect(unknown('sheets.filterViews.criteria.0.condition')).toBeUndefined();
  expect(unknown('sheets.data.rowData.values(effectiveValues)')).toBe('sheets.data.rowData.values.effectiveValues');
  expect(unknown('properties.title.short')).toBe('properties.title.short');
});

test('an update by mask takes away what the mask names and the data lacks', () => {
  const before = { text: { bold: true, size: 10 }, color: 'red' };
  expect(updateByMask(before, { text: { size: 12 } }, parseMask('text.size,color'))).toEqual({ text: { bold: true, size: 12 } });
  expect(updateByMask(before, {}, parseMask('text(bold,size)'))).toEqual({ color: 'red' });
  expect(before).toEqual({ text: { bold: true, size: 10 }, color: 'red' });
});

test('an unknown field is refused with the cause in the details', async () => {
  const emulator = await emulate();
  const id = addTable(emulator, []);
  const { status, body } = await send(emulator, 'GET', `/v4/spreadsheets/${id}?fields=joe`);
  expect(status).toBe(400);
  expect(body.error.message).toBe('Request contains an invalid argument.');
  expect(body.error.details[0].fieldViolations[0].description).toBe(
    "Error expanding 'fields' parameter. Cannot find matching fields for path 'joe'.",
  );
});

test('grid data comes when the mask names it, whatever else is said, and not without a mask', async () => {
  const emulator = await emulate();
  const id = addTable(emulator, [['x', 1], [], ['y']]);
  const named = await send(
    emulator,
    'GET',
    `/v4/spreadsheets/${id}?includeGridData=false&fields=sheets.data.rowData.values.effectiveValue`,
  );
  expect(named.body.sheets[0].data[0].rowData).toEqual([
    { values: [{ effectiveValue: { stringValue: 'x' } }, { effectiveValue: { numberValue: 1 } }] },
    {},
    { values: [{ effectiveValue: { stringValue: 'y' } }] },
  ]);
  const plain = await send(emulator, 'GET', `/v4/spreadsheets/${id}`);
  expect(plain.body.sheets[0].data).toBeUndefined();
});
