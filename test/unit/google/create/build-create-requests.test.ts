import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js';
import { describe, expect, test } from 'vitest';
import { loadTemplates } from '../../../../src/app/load-templates.ts';
import { NOBODY } from '../../../../src/domain/people.ts';
import type { Blueprint } from '../../../../src/domain/workbook/blueprint.ts';
import { buildCreateRequests } from '../../../../src/stores/google-sheets/create/build-create-requests.ts';
import { OFFICE, onlineBlueprint } from './new-workbook.ts';

const template = await loadTemplates();
const blueprint = await onlineBlueprint();
const sheetIds = blueprint.sheets.map((_sheet, index) => 1001 + index);
const [proposedId = -1, registerId = -1] = sheetIds;

function requestsFor(people = OFFICE.people, account: string | undefined = 'program@contoh.test') {
  return buildCreateRequests(blueprint, { people, account, sheetIds }, [0]);
}

/** All requests of one kind. */
function only<K extends keyof sheets_v4.Schema$Request>(kind: K, requests = requestsFor()) {
  return requests.flatMap((request) => {
    const found = request[kind];
    return found ? [found] : [];
  });
}

/** Kind of number format of every row of a column, as the requests leave it. */
function columnFormats(sheetId: number, column: number): readonly unknown[] {
  const added = only('addSheet').find(({ properties }) => properties?.sheetId === sheetId);
  const formats = Array.from({ length: added?.properties?.gridProperties?.rowCount ?? 0 }, (): unknown => 'none');
  for (const { range, cell } of only('repeatCell')) {
    const { startColumnIndex = 0, endColumnIndex = 0, startRowIndex = 0, endRowIndex = 0 } = range ?? {};
    if (range?.sheetId !== sheetId || column < Number(startColumnIndex) || column >= Number(endColumnIndex)) continue;
    formats.fill(cell?.userEnteredFormat?.numberFormat?.type, Number(startRowIndex), Number(endRowIndex));
  }
  return formats;
}

const protections = (people = OFFICE.people) =>
  only('addProtectedRange', requestsFor(people)).flatMap(({ protectedRange }) => (protectedRange ? [protectedRange] : []));
const protection = (name: string, people = OFFICE.people) => protections(people).find(({ description }) => description === name);

describe('the batch that makes a workbook', () => {
  test('sets title, locale and time zone before anything is read by them', () => {
    expect(requestsFor()[0]).toEqual({
      updateSpreadsheetProperties: {
        properties: { title: 'DIK Dinas Contoh', locale: 'in_ID', timeZone: 'Asia/Pontianak' },
        fields: 'title,locale,timeZone',
      },
    });
  });

  test('adds every sheet with an id of ours, hides the memory, and removes the sheet that Google put there last', () => {
    const added = only('addSheet').map(({ properties }) => [properties?.title, properties?.hidden ?? false, properties?.sheetId]);
    expect(added).toEqual(blueprint.sheets.map(({ name }, index) => [name, name === '_dik', sheetIds[index]]));
    expect(requestsFor().at(-1)).toEqual({ deleteSheet: { sheetId: 0 } });
  });

  test('comes to the same whenever it is made: no clock, no chance', () => {
    expect(requestsFor()).toEqual(requestsFor());
  });

  test('stays within what one request may well carry', () => {
    expect(JSON.stringify(requestsFor()).length).toBeLessThan(1_000_000);
  });

  test('reaches no cell past the grid of its sheet', () => {
    const sizes = new Map(only('addSheet').map(({ properties }) => [properties?.sheetId, properties?.gridProperties]));
    const ranges = requestsFor().flatMap((request) => {
      const body = Object.values(request)[0] as { range?: sheets_v4.Schema$GridRange };
      return body.range?.startRowIndex === undefined ? [] : [body.range];
    });
    expect(ranges.length).toBeGreaterThan(100);
    for (const { sheetId, startRowIndex, endRowIndex, endColumnIndex } of ranges) {
      const { rowCount = 0, columnCount = 0 } = sizes.get(sheetId) ?? {};
      expect(startRowIndex).toBeLessThan(endRowIndex ?? Number.POSITIVE_INFINITY);
      expect(endRowIndex ?? 0).toBeLessThanOrEqual(rowCount ?? 0);
      expect(endColumnIndex).toBeLessThanOrEqual(columnCount ?? 0);
    }
  });
});

describe('what stands in the cells', () => {
  test('texts are typed as text, however much they look like a formula or a number', () => {
    const values = ['=1+1', '0042', '197001012000031999', 7, true, null, ''];
    const sheet = { ...blueprint.sheets[7], rows: [{ row: 2, cells: values.map((value, column) => ({ column, value })) }] };
    const tiny = { ...blueprint, sheets: [sheet] } as Blueprint;
    const [cells] = only('updateCells', buildCreateRequests(tiny, { people: NOBODY, account: undefined, sheetIds }, []));
    expect(cells).toMatchObject({ start: { rowIndex: 0, columnIndex: 0 }, fields: 'userEnteredValue' });
    expect(cells?.rows).toEqual([
      {},
      {
        values: [
          { userEnteredValue: { stringValue: '=1+1' } },
          { userEnteredValue: { stringValue: '0042' } },
          { userEnteredValue: { stringValue: '197001012000031999' } },
          { userEnteredValue: { numberValue: 7 } },
          { userEnteredValue: { boolValue: true } },
        ],
      },
    ]);
  });

  test('at least 50 numbered lines wait for people', () => {
    const cells = only('updateCells').find(({ start }) => start?.sheetId === proposedId);
    const codes = (cells?.rows ?? []).map((row) => row.values?.[1]?.userEnteredValue?.stringValue ?? '');
    expect(codes.filter((code) => /^U-2026-\d{3}$/u.test(code))).toHaveLength(80);
  });

  test.for([
    { paper: 'proposed', id: 'code', type: 'TEXT' },
    { paper: 'proposed', id: 'officerNip', type: 'TEXT' },
    { paper: 'proposed', id: 'superiorNip', type: 'TEXT' },
    { paper: 'register', id: 'code', type: 'TEXT' },
    { paper: 'register', id: 'decreeOfficialNip', type: 'TEXT' },
    { paper: 'proposed', id: 'proposedOn', type: 'DATE' },
  ] as const)('column $id of $paper is $type in every row of the grid', ({ paper, id, type }) => {
    const sheetId = paper === 'proposed' ? proposedId : registerId;
    const column = template[paper].columns.findIndex((each) => each.id === id);
    const formats = columnFormats(sheetId, column).slice(template[paper].titleLines.length + 2);
    expect(formats.length).toBeGreaterThan(80);
    expect(new Set(formats)).toEqual(new Set([type]));
  });

  test('dates are shown day first', () => {
    const patterns = only('repeatCell').map(({ cell }) => cell?.userEnteredFormat?.numberFormat);
    expect(patterns.filter((format) => format?.type === 'DATE').map((format) => format?.pattern)).toContain('dd/mm/yyyy');
  });
});

describe('drop-downs and hints', () => {
  const rule = (sheetId: number, column: number) =>
    only('setDataValidation').find(({ range }) => range?.sheetId === sheetId && range.startColumnIndex === column)?.rule;
  const columnOf = (id: string) => template.proposed.columns.findIndex((column) => column.id === id);

  test('a closed list refuses, a list of the office only suggests', () => {
    expect(rule(proposedId, columnOf('decision'))).toMatchObject({
      condition: { type: 'ONE_OF_RANGE', values: [{ userEnteredValue: expect.stringMatching(/^=Pilihan!\$D\$4:\$D\$5$/u) }] },
      strict: true,
      showCustomUi: true,
      inputMessage: expect.stringContaining('ya = disetujui'),
    });
    expect(rule(proposedId, columnOf('unit'))).toMatchObject({ condition: { type: 'ONE_OF_RANGE' }, strict: false });
  });

  test('a mere hint refuses nothing and needs no separator of a locale', () => {
    expect(rule(proposedId, columnOf('information'))).toMatchObject({
      condition: { type: 'CUSTOM_FORMULA', values: [{ userEnteredValue: '=1=1' }] },
      strict: false,
    });
  });

  test('a column of the program has no rule: its protection warns instead (decision 21)', () => {
    expect(rule(proposedId, columnOf('status'))).toBeUndefined();
    expect(protection('Akan Dikecualikan: No sampai Pesan Pemeriksaan')).toMatchObject({ warningOnly: true });
  });

  test('every state has its colours', () => {
    const colours = only('addConditionalFormatRule').filter(({ rule: format }) => format?.ranges?.[0]?.sheetId === proposedId);
    expect(colours.map(({ rule: format }) => format?.booleanRule?.condition?.values?.[0]?.userEnteredValue).sort()).toEqual(
      [...(template.choices.lists['proposalStatus']?.values ?? [])].sort(),
    );
  });
});

describe('protections by role (decision 21)', () => {
  test.for([
    { name: 'Akan Dikecualikan: Nomor Lembar Uji Konsekuensi sampai Hasil Uji', users: ['ppid@contoh.test'] },
    { name: 'Akan Dikecualikan: Keputusan Atasan sampai Catatan Atasan', users: ['atasan@contoh.test'] },
    { name: 'Dikecualikan: Nomor SK Penetapan sampai NIP Penetap', users: ['ppid@contoh.test'] },
    { name: 'Dikecualikan: No sampai Syarat Pembukaan', users: [] },
    { name: 'Akan Dikecualikan: kepala tabel', users: [] },
    { name: 'Dikecualikan: kepala tabel', users: [] },
    { name: 'Riwayat: seluruh lembar', users: [] },
    { name: '_dik: seluruh lembar', users: [] },
  ])('"$name" lets in its people and the program alone', ({ name, users }) => {
    const found = protection(name);
    expect(found?.editors?.users).toEqual([...users, 'program@contoh.test']);
    expect(found?.warningOnly).toBeUndefined();
  });

  test('a closed column reaches down as far as the sheet ever will, a closed sheet has no range', () => {
    const decision = protection('Akan Dikecualikan: Keputusan Atasan sampai Catatan Atasan');
    expect(decision?.range).toEqual({ sheetId: proposedId, startRowIndex: 8, startColumnIndex: 22, endColumnIndex: 27 });
    expect(Object.keys(protection('Riwayat: seluruh lembar')?.range ?? {})).toEqual(['sheetId']);
  });

  test('columns of a role that nobody was named for only warn, those of the program stay closed', () => {
    const people = { ...OFFICE.people, superior: [] };
    expect(protection('Akan Dikecualikan: Keputusan Atasan sampai Catatan Atasan', people)).toMatchObject({ warningOnly: true });
    expect(protection('Akan Dikecualikan: Keputusan Atasan sampai Catatan Atasan', people)?.editors).toBeUndefined();
    expect(protection('_dik: seluruh lembar', people)?.warningOnly).toBeUndefined();
  });

  test('ranges of a sheet that joins later let in whom the workbook knows as the program, or only warn', () => {
    const known = (program: sheets_v4.Schema$Editors | 'unknown') =>
      only('addProtectedRange', buildCreateRequests(blueprint, { people: NOBODY, account: undefined, program, sheetIds }, [0]))
        .map(({ protectedRange }) => protectedRange)
        .find((range) => range?.description === '_dik: seluruh lembar');
    const editors = { users: ['sinkron@contoh.test', 'pemilik@contoh.test'], groups: ['ppid@grup.test'] };
    expect(known(editors)?.editors).toEqual(editors);
    expect(known('unknown')).toMatchObject({ warningOnly: true });
    expect(known('unknown')?.editors).toBeUndefined();
    expect(known({})).not.toHaveProperty('warningOnly');
  });

  test('a service account that the workbook is shared with is the program, too, when a person makes the workbook', () => {
    const robot = 'sinkron@proyek-contoh.iam.gserviceaccount.com';
    const people = { ...OFFICE.people, share: ['tamu@contoh.test', robot] };
    expect(protection('_dik: seluruh lembar', people)?.editors?.users).toEqual(['program@contoh.test', robot]);
    const decision = protection('Akan Dikecualikan: Keputusan Atasan sampai Catatan Atasan', people);
    expect(decision?.editors?.users).toEqual(['atasan@contoh.test', 'program@contoh.test', robot]);
  });

  test('names are given once, so that a missing one can be told', () => {
    const names = protections().map(({ description }) => description);
    expect(new Set(names).size).toBe(names.length);
  });

  test('without a known account the service adds the caller itself', () => {
    const requests = buildCreateRequests(blueprint, { people: NOBODY, account: undefined, sheetIds }, []);
    const strict = only('addProtectedRange', requests).filter((each) => each.protectedRange?.warningOnly !== true);
    expect(strict.length).toBeGreaterThan(4);
    expect(strict.every((each) => each.protectedRange?.editors === undefined)).toBe(true);
  });
});

describe('what helps people and later runs', () => {
  test('filter views for what waits, what was found and what ends', () => {
    const views = only('addFilterView').map(({ filter }) => [filter?.range?.sheetId, filter?.title]);
    expect(views).toEqual([
      [proposedId, 'Menunggu uji'],
      [proposedId, 'Uji belum lengkap'],
      [proposedId, 'Menunggu keputusan'],
      [proposedId, 'Ada pesan pemeriksaan'],
      [registerId, 'Menunggu SK'],
      [registerId, 'Mendekati akhir'],
      [registerId, 'Perlu ditinjau ulang'],
      [registerId, 'Ada pesan pemeriksaan'],
    ]);
    expect(only('addFilterView')[2]?.filter?.filterSpecs).toEqual([
      {
        columnIndex: 2,
        filterCriteria: { condition: { type: 'TEXT_EQ', values: [{ userEnteredValue: 'Menunggu Keputusan' }] } },
      },
    ]);
  });

  test('every sheet and every column of the papers is marked with its id', () => {
    const marks = only('createDeveloperMetadata').map(({ developerMetadata }) => developerMetadata);
    expect(marks.filter((mark) => mark?.metadataKey === 'dik-sheet').map((mark) => mark?.metadataValue)).toEqual(
      template.look.order,
    );
    const columns = marks.filter((mark) => mark?.metadataKey === 'dik-column');
    expect(columns).toHaveLength(template.proposed.columns.length + template.register.columns.length);
    expect(columns[1]?.location).toEqual({
      dimensionRange: { sheetId: proposedId, dimension: 'COLUMNS', startIndex: 1, endIndex: 2 },
    });
  });

  test('headers are frozen, the letterhead ends in a double line, widths are in pixels', () => {
    expect(only('addSheet')[0]?.properties?.gridProperties).toMatchObject({ frozenRowCount: 8, frozenColumnCount: 4 });
    expect(only('repeatCell').some(({ cell }) => cell?.userEnteredFormat?.borders?.bottom?.style === 'DOUBLE')).toBe(true);
    expect(only('updateDimensionProperties')[0]).toMatchObject({ properties: { pixelSize: 40 }, fields: 'pixelSize' });
  });
});
