import { describe, expect, test } from 'vitest';
import { loadTemplates } from '../../src/app/load-templates.ts';
import { surroundingsNotices } from '../../src/domain/surroundings-notices.ts';
import { expectedProtections, paperProtections } from '../../src/domain/template/build-protections.ts';
import { findSheet } from '../../src/domain/template/find-columns.ts';
import type { ProtectionSnapshot, Snapshot, Surroundings } from '../../src/domain/workbook/snapshot.ts';
import { loadMessages } from '../../src/messages/catalog.ts';
import { openOffice } from '../support/office.ts';

const template = await loadTemplates();

const whole: readonly ProtectionSnapshot[] = expectedProtections(template).map(({ sheet, protection }) => ({
  sheet: template[sheet].sheet,
  name: protection.name,
  isWarning: protection.kind === 'warning',
}));

const AS_MADE: Surroundings = {
  locale: 'in_ID',
  timeZone: 'Asia/Pontianak',
  protections: whole,
  markedSheets: [],
};

function notices(change: Partial<Surroundings>) {
  const snapshot: Snapshot = {
    location: 'gsheet:uji',
    revision: 'r',
    dateSystem: 1900,
    sheets: [],
    surroundings: { ...AS_MADE, ...change },
  };
  return surroundingsNotices(snapshot, template);
}

describe('a workbook online as it was made', () => {
  test('gives nothing to say', () => {
    expect(notices({})).toEqual([]);
  });

  test.for<Partial<Surroundings>>([
    { locale: 'id_ID' },
    { locale: '' },
    { timeZone: '' },
    { protections: [...whole, { sheet: 'Identitas', name: 'milik kantor', isWarning: false }] },
    { protections: whole.map((each) => ({ ...each, isWarning: false })) },
    { protections: [...whole.map((each) => ({ ...each, isWarning: true })), ...whole] },
    { protections: whole.map((each) => ({ ...each, sheet: 'Judul Baru' })) },
  ])('nor with %o', (change) => {
    expect(notices(change)).toEqual([]);
  });

  test('nor does a workbook in a file, which has no surroundings', () => {
    const { surroundings: _surroundings, ...file }: Snapshot = {
      location: 'f.xlsx',
      revision: 'r',
      dateSystem: 1900,
      sheets: [],
      surroundings: { ...AS_MADE, locale: 'en_US' },
    };
    expect(surroundingsNotices(file, template)).toEqual([]);
  });
});

describe('what people changed around the cells', () => {
  test('another region, by which typed dates are read otherwise', () => {
    expect(notices({ locale: 'en_US' })).toEqual([{ code: 'locale-changed', params: { found: 'en_US', wanted: 'in_ID' } }]);
  });

  test('another time zone', () => {
    expect(notices({ timeZone: 'Etc/GMT' })).toEqual([
      { code: 'time-zone-changed', params: { found: 'Etc/GMT', wanted: 'Asia/Pontianak' } },
    ]);
  });

  test('a protection that was lifted, by its name', () => {
    const gone = 'Akan Dikecualikan: Keputusan Atasan sampai Catatan Atasan';
    expect(notices({ protections: whole.filter(({ name }) => name !== gone) })).toEqual([
      { code: 'protection-missing', sheet: 'proposed', params: { count: 1, names: gone } },
    ]);
  });

  test('a strict protection that only warns now', () => {
    const weak = 'Dikecualikan: Nomor SK Penetapan sampai NIP Penetap';
    const protections = whole.map((each) => (each.name === weak ? { ...each, isWarning: true } : each));
    expect(notices({ protections })).toEqual([
      { code: 'protection-warns', sheet: 'register', params: { count: 1, names: weak } },
    ]);
  });

  test('all protections at once: one sentence for each sheet', () => {
    const found = notices({ protections: [] });
    expect(found.map(({ code, sheet }) => [code, sheet])).toEqual([
      ['protection-missing', 'proposed'],
      ['protection-missing', 'register'],
      ['protection-missing', 'history'],
      ['protection-missing', 'memory'],
    ]);
    expect(found.reduce((sum, { params }) => sum + Number(params['count']), 0)).toBe(whole.length);
  });

  test('a write that was cut off, and one that nothing tells about any more', () => {
    expect(notices({ isUnfinished: true })).toEqual([{ code: 'write-unfinished', params: {} }]);
    expect(notices({ unjudgedSheets: ['Akan Dikecualikan', 'Riwayat'] })).toEqual([
      { code: 'write-unjudged', params: { sheets: 'Akan Dikecualikan; Riwayat' } },
    ]);
  });

  test.for(['id', 'en'] as const)('has words for each (%s)', async (language) => {
    const { notices: words } = await loadMessages(language);
    for (const code of ['locale-changed', 'time-zone-changed', 'protection-missing', 'protection-warns'])
      expect(words[code]).toMatch(/\{(?:found|names)\}/u);
  });
});

describe('a sheet that was renamed', () => {
  const snapshot: Snapshot = {
    location: 'gsheet:uji',
    revision: 'r',
    dateSystem: 1900,
    sheets: [
      { name: 'Akan Dikecualikan (lama)', visibility: 'visible', rows: [], merges: [] },
      { name: 'Usulan 2026', visibility: 'visible', rows: [], merges: [] },
    ],
    surroundings: { ...AS_MADE, markedSheets: [{ title: 'Usulan 2026', id: 'proposed' }] },
  };

  test('is named by its mark, not by the title that looks most like it', () => {
    expect(findSheet(snapshot, template.proposed)).toMatchObject({ kind: 'sheet-missing', likely: 'Usulan 2026' });
  });

  test('is named by likeness where no mark is left', () => {
    const { surroundings: _surroundings, ...bare } = snapshot;
    expect(findSheet(bare, template.proposed)).toMatchObject({ likely: 'Akan Dikecualikan (lama)' });
  });
});

describe('a sheet that is gone', () => {
  const sheet = (name: string) => ({ name, visibility: 'visible', rows: [], merges: [] }) as const;
  const snapshot: Snapshot = {
    location: 'x',
    revision: 'r',
    dateSystem: 1900,
    sheets: [sheet('Akan Dikecualikan'), sheet('Dikecualikann')],
  };

  test('is never looked for in another form of the office', () => {
    const known = [template.proposed.sheet, template.register.sheet];
    expect(findSheet(snapshot, template.register, known)).toMatchObject({ likely: 'Dikecualikann' });
    const left = { ...snapshot, sheets: snapshot.sheets.slice(0, 1) };
    expect(findSheet(left, template.register, known)).toMatchObject({ kind: 'sheet-missing', likely: '' });
  });
});

describe('protections as the templates give them (decision 21)', () => {
  const kinds = (paper: 'proposed' | 'register') =>
    Object.fromEntries(paperProtections(template.look, template[paper]).map(({ name, kind, role }) => [name, `${kind} ${role}`]));

  test('on paper 1 the columns of the program warn, those of test and decision are closed', () => {
    expect(kinds('proposed')).toEqual({
      'Akan Dikecualikan: kepala tabel': 'strict program',
      'Akan Dikecualikan: No sampai Pesan Pemeriksaan': 'warning program',
      'Akan Dikecualikan: Nomor Lembar Uji Konsekuensi sampai Hasil Uji': 'strict ppid',
      'Akan Dikecualikan: Keputusan Atasan sampai Catatan Atasan': 'strict superior',
      'Akan Dikecualikan: Revisi ke-': 'warning program',
      'Akan Dikecualikan: Peringatan yang Diterima sampai Diterima oleh dan Tanggal': 'strict ppid',
    });
  });

  test('on the register the columns of the program, the SK and the closing are closed; suggestions stay open', () => {
    expect(kinds('register')).toEqual({
      'Dikecualikan: kepala tabel': 'strict program',
      'Dikecualikan: No sampai Syarat Pembukaan': 'strict program',
      'Dikecualikan: Nomor Lembar Uji sampai Tanggal Lembar Uji': 'strict program',
      'Dikecualikan: Nomor SK Penetapan sampai NIP Penetap': 'strict ppid',
      'Dikecualikan: Tindakan Penutupan sampai Dasar Penutupan': 'strict ppid',
      'Dikecualikan: Menggantikan sampai ID Usulan': 'strict program',
      'Dikecualikan: Peringatan yang Diterima sampai Diterima oleh dan Tanggal': 'strict ppid',
    });
  });
});

describe('empty lines', () => {
  test('are kept at 50 and more where protected columns keep people from inserting rows', async () => {
    const office = await openOffice();
    const online = await office.rearrange((snapshot) => ({ ...snapshot, surroundings: AS_MADE }));
    expect((await online.view()).proposed.emptyLines).toHaveLength(30);
    const report = await online.sync();
    const { emptyLines, rows } = (await online.view()).proposed;
    expect(emptyLines.length).toBeGreaterThanOrEqual(50);
    expect(new Set(emptyLines.map(({ code }) => code)).size).toBe(emptyLines.length + rows.length);
    expect(report.notices.filter(({ code }) => /^(?:locale|time-zone|protection)-/u.test(code))).toEqual([]);
    expect((await online.sync()).written).toBe(false);
  });

  test('stay as many as ever in a file', async () => {
    const office = await openOffice();
    expect((await office.sync()).written).toBe(false);
    expect((await office.view()).proposed.emptyLines).toHaveLength(30);
  });
});
