import { expect, test } from 'vitest';
import { loadTemplates } from '../../../src/app/load-templates.ts';
import { absoluteRange, identityPlaces, listRule } from '../../../src/domain/template/choice-ranges.ts';

const template = await loadTemplates();

test.for([
  { sheet: 'Pilihan', written: 'Pilihan!$A$4:$AB$12' },
  { sheet: 'Akan Dikecualikan', written: "'Akan Dikecualikan'!$A$4:$AB$12" },
  { sheet: "Jum'at", written: "'Jum''at'!$A$4:$AB$12" },
  { sheet: 'R1C1', written: "'R1C1'!$A$4:$AB$12" },
])('a range of sheet $sheet is written $written', ({ sheet, written }) => {
  expect(absoluteRange(sheet, { top: 4, bottom: 12, left: 0, right: 27 })).toBe(written);
});

test('a closed list refuses other values', () => {
  expect(listRule(template, 'decision', {})).toEqual({ kind: 'list-range', source: 'Pilihan!$D$4:$D$5', strict: true });
});

test('the units of the office are suggested from Identitas and may grow', () => {
  expect(listRule(template, 'units', {})).toEqual({
    kind: 'list-range',
    source: 'Identitas!$B$22:$B$51',
    strict: false,
    growing: true,
  });
});

test('more units than lines were prepared all stand in the range', () => {
  const units = Array.from({ length: 45 }, (_unused, index) => `Bidang ${index}`);
  expect(listRule(template, 'units', { units })).toMatchObject({ source: 'Identitas!$B$22:$B$66' });
});

test('an unknown list has no drop-down', () => {
  expect(listRule(template, 'colours', {})).toBeUndefined();
});

test('a list takes one row per value, whether given as lines or as one text', () => {
  const units = (value: string | readonly string[]): readonly string[] =>
    identityPlaces(template.identity, { units: value }).at(-1)?.values ?? [];
  expect(units('Sekretariat\nBidang A')).toEqual(['Sekretariat', 'Bidang A']);
  expect(units(['Sekretariat', 'Bidang A'])).toEqual(['Sekretariat', 'Bidang A']);
});

test('the fields of Identitas stand one below the other', () => {
  const places = identityPlaces(template.identity, {});
  for (const [index, place] of places.entries()) {
    const next = places[index + 1];
    if (next) expect(next.row).toBe(place.row + place.rows);
  }
  expect(places[0]?.row).toBe(4);
});

test('a list field without prepared lines takes one', () => {
  const { lines: _lines, ...units } = template.identity.fields.find(({ id }) => id === 'units') ?? {
    id: 'units',
    label: 'Unit Kerja',
    type: 'text' as const,
  };
  expect(identityPlaces({ ...template.identity, fields: [units] }, {})).toMatchObject([{ row: 4, rows: 1 }]);
});
