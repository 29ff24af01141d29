import { describe, expect, test } from 'vitest';
import { countFindings } from '../../../src/domain/count-findings.ts';
import { type Language, loadMessages } from '../../../src/messages/catalog.ts';
import { renderArchive } from '../../../src/report/archive-text.ts';
import { renderCheck } from '../../../src/report/check-text.ts';
import { groupFindings } from '../../../src/report/finding-text.ts';
import { noticeMessage } from '../../../src/report/notice-text.ts';
import { createPalette } from '../../../src/report/palette.ts';
import { reportJson, runJson } from '../../../src/report/report-json.ts';
import type { ReportView } from '../../../src/report/report-view.ts';
import { type RuleDescription, renderRule, renderRules } from '../../../src/report/rules-text.ts';
import { renderPlan, renderRun, renderSync } from '../../../src/report/sync-text.ts';
import { joinLines, renderPairs } from '../../../src/report/text-block.ts';
import { aCheckReport, aFinding, aNotice, anArchiveReport, aRunReport, aSyncReport, aWarning } from '../../cli/sample-reports.ts';

async function aView(language: Language = 'en', isColoured = false): Promise<ReportView> {
  return {
    messages: await loadMessages(language),
    palette: createPalette(isColoured),
    ruleTitles: new Map([['H03', 'Number beyond the letter']]),
  };
}

const change = {
  what: 'status',
  sheet: 'Akan Dikecualikan',
  cell: 'C12',
  row: 12,
  key: 'U-2026-004',
  header: 'Status',
  before: 'Draf',
  after: 'Diajukan',
} as const;
const registerChange = {
  what: 'register',
  sheet: 'Dikecualikan',
  cell: 'B9',
  key: 'DIK-2026-003',
  before: '',
  after: 'DIK-2026-003',
} as const;
const memoryChange = { what: 'memory', sheet: '_dik', cell: 'A1', before: '', after: 'x' } as const;
const transition = { key: 'U-2026-004', from: 'Draf', to: 'Diajukan', event: 'lengkap' };

describe('a check in words', () => {
  test('names sheet, cell, code, header, value and what to write instead', async () => {
    const text = renderCheck(aCheckReport({ findings: [aFinding()] }), await aView());
    expect(text).toContain('H03  Number beyond the letter  (1 error)');
    expect(text).toContain('Akan Dikecualikan · J12 · U-2026-004 · column "Dasar Hukum Pengecualian"');
    expect(text).toContain('Letter j has no number 3.');
    expect(text).toContain('stands there: "UU No. 14 Tahun 2008 Pasal 17 huruf j angka 3"');
    expect(text).toContain('write for example: UU No. 24 Tahun 2013 Pasal 79 ayat (1)');
  });

  test('says it in Indonesian when asked', async () => {
    const text = renderCheck(aCheckReport({ findings: [aFinding({ value: '' })] }), await aView('id'));
    expect(text).toContain('Huruf j tidak memiliki angka 3.');
    expect(text).toContain('sel masih kosong');
    expect(text).toContain('1 kesalahan');
    expect(text).toContain('Langkah berikutnya');
  });

  test('ends with what was read, what was found and what to do', async () => {
    const states = { proposals: { Diajukan: 2, 'Menunggu Keputusan': 1, Draf: 0 }, register: { 'Menunggu SK': 2 } };
    const findings = [aFinding(), aWarning(), aWarning({ accepted: { reason: 'sudah dibahas', by: 'PPID' } })];
    const text = renderCheck(aCheckReport({ findings, states }), await aView());
    expect(text).toContain('13 proposals, 6 register rows, judged by 45 rules as of 20/03/2026 (rule pack 2026.1)');
    expect(text).toContain('Diajukan 2, Menunggu Keputusan 1\n');
    expect(text).toContain('1 error, 1 warning, 1 accepted');
    expect(text).toContain('Correct the 1 error: column');
    expect(text).toContain('1 proposal waits for the decision');
    expect(text).toContain('2 register rows wait for number and date');
    expect(text).toContain('accepted by PPID: sudah dibahas');
  });

  test('without anything found says so', async () => {
    const text = renderCheck(aCheckReport(), await aView());
    expect(text).not.toContain('Findings\n');
    expect(text).toMatch(/Findings +none/u);
    expect(text).toContain('Nothing is open.');
  });

  test('of an empty workbook says where to begin', async () => {
    const text = renderCheck(aCheckReport({ checked: { proposals: 0, register: 0, rules: 45 } }), await aView());
    expect(text).toContain('sheet "Akan Dikecualikan"');
    expect(text).not.toContain('Nothing is open.');
  });

  test('of an archive finding has no place', async () => {
    const {
      sheet: _s,
      cell: _c,
      row: _r,
      key: _k,
      column: _o,
      header: _h,
      ...finding
    } = aFinding({ rule: 'X01', value: '', example: '' });
    const text = renderCheck(aCheckReport({ findings: [finding] }), await aView());
    expect(text).toContain('X01  (1 error)\n    Letter j has no number 3.\n');
    expect(text).not.toContain('the cell is empty');
  });

  test('is coloured only when the view is', async () => {
    const report = aCheckReport({ findings: [aFinding(), aWarning()] });
    expect(renderCheck(report, await aView('en', true))).toContain('\u001B[31m');
    expect(renderCheck(report, await aView())).not.toContain('\u001B');
  });
});

describe('findings', () => {
  test('stand by rule, rules with an open error first, otherwise in their order', () => {
    const findings = [
      aWarning(),
      aFinding({ rule: 'K03' }),
      aWarning(),
      aFinding(),
      aFinding({ rule: 'D02', severity: 'warning' }),
    ];
    expect(groupFindings(findings).map((group) => [group[0]?.rule, group.length])).toEqual([
      ['K03', 1],
      ['H03', 1],
      ['W03', 2],
      ['D02', 1],
    ]);
  });

  test('that were accepted count apart', () => {
    const accepted = { accepted: { reason: 'x', by: 'y' } };
    expect(countFindings([aFinding(), aWarning(), aWarning(accepted)])).toEqual({ errors: 1, warnings: 1, accepted: 1 });
  });
});

describe('notices', async () => {
  const { messages } = await aView();

  test('have a place and a sentence', async () => {
    const text = renderCheck(
      aCheckReport({ notices: [aNotice(), aNotice({ code: 'nothing-checked', sheet: '', cell: '' })] }),
      await aView(),
    );
    expect(text).toContain('Akan Dikecualikan · C60: Text below the table was not read as a row.');
  });

  test('of an unknown kind are printed with all their values', () => {
    expect(noticeMessage({ code: 'of-tomorrow', params: { n: 2, what: 'x' } }, messages)).toBe('of-tomorrow (n=2, what=x)');
  });

  test('without a cell name the row', async () => {
    const text = renderCheck(
      aCheckReport({ notices: [{ code: 'new-line-without-code', sheet: 'Akan Dikecualikan', row: 31, params: {} }] }),
      await aView(),
    );
    expect(text).toContain('Akan Dikecualikan · row 31: New line without a code');
  });

  test('mask personal numbers', () => {
    const notice = aNotice({ code: 'program-cell-changed', params: { before: 'Draf', after: '199004122015032997' } });
    expect(noticeMessage(notice, messages)).toMatch(/from "Draf" to "19\D+97"/u);
  });
});

describe('a plan in words', () => {
  test('spells out what people look for, counts the bookkeeping, and says that nothing was written', async () => {
    const report = { ...aCheckReport(), changes: [change, memoryChange, memoryChange], transitions: [transition] };
    const text = renderPlan(report, await aView());
    expect(text).toContain('Akan Dikecualikan · C12 · U-2026-004 · column "Status": "Draf" → "Diajukan"');
    expect(text).toContain('hidden memory sheet: 2\n');
    expect(text).not.toContain('_dik');
    expect(text).toContain('U-2026-004: Draf → Diajukan');
    expect(text).toContain('3 cells would be written, in the columns of the program; nothing was written');
    expect(text).toContain('dik sync "data/register-dik.xlsx"');
  });

  test('without changes says that the workbook is up to date', async () => {
    const text = renderPlan({ ...aCheckReport(), changes: [], transitions: [] }, await aView());
    expect(text).toContain('the workbook is up to date');
    expect(text).not.toContain('dik sync');
  });

  test('of very many changes is cut and says how many more there are', async () => {
    const text = renderPlan(
      { ...aCheckReport(), changes: Array.from({ length: 50 }, () => change), transitions: [] },
      await aView(),
    );
    expect(text).toContain('... and 30 more');
  });
});

describe('a sync in words', () => {
  test('says what moved, what was made, how much was written and where the version before is', async () => {
    const report = aSyncReport({
      changes: [change, registerChange, registerChange],
      transitions: [transition, { ...transition, from: '' }],
      written: true,
      cellsWritten: 34,
      backup: 'data/register-dik.cadangan.xlsx',
      replanned: 1,
    });
    const text = renderSync(report, await aView());
    expect(text).toContain('1 register row made: DIK-2026-003');
    expect(text).toContain('2 rows moved to another state');
    expect(text).toContain('U-2026-004: - → Diajukan');
    expect(text).toContain('34 cells written');
    expect(text).toContain('data/register-dik.cadangan.xlsx');
    expect(text).toContain('changed 1 time during the work');
  });

  test('with nothing edited says that nothing changed and nothing was written', async () => {
    const text = renderSync(aSyncReport(), await aView());
    expect(text).toContain('nothing changed since the last run; nothing was written');
    expect(text).not.toContain('Version before');
  });

  test('spells out five findings of a rule and counts the rest', async () => {
    const text = renderSync(aSyncReport({ findings: Array.from({ length: 7 }, () => aFinding()) }), await aView());
    expect(text.match(/Letter j has no number 3\./gu)).toHaveLength(5);
    expect(text).toContain('... and 2 more of this rule');
  });
});

describe('a run in words', () => {
  test.for<[Parameters<typeof anArchiveReport>[0], string[]]>([
    [
      { outcome: 'made', file: 'data/arsip/A.xlsx', contentDigest: 'ab12', awaitingDecree: 1 },
      ['Package ARSIP-2026-001 was made with 5 rows', 'data/arsip/A.xlsx', 'Content digest ab12', '1 row left out'],
    ],
    [{ outcome: 'unchanged' }, ['the same as in the last package, ARSIP-2026-001;']],
    [{ outcome: 'skipped', reason: 'changed-today' }, ['No package was made: the register changed today']],
    [{ outcome: 'skipped', reason: 'of-tomorrow' }, ['No package was made: of-tomorrow.']],
    [
      { outcome: 'refused', findings: [aFinding({ rule: 'X01' })] },
      ['X01', 'something that an archive must carry is missing', 'Fill in what the findings of the archive name'],
    ],
  ])('with the archive %o says what became of it', async ([archive, says]) => {
    const text = renderRun(aRunReport({ archive: anArchiveReport(archive) }), await aView());
    for (const part of says) expect(text).toContain(part);
  });

  test('that made the workbook says that it is new', async () => {
    expect(renderRun(aRunReport({ created: true }), await aView())).toContain('data/register-dik.xlsx (new)');
    expect(renderRun(aRunReport(), await aView())).not.toContain('(new)');
  });
});

test('an archive that was refused names what is missing and what to do', async () => {
  const answer = { ...aCheckReport(), ...anArchiveReport({ outcome: 'refused', findings: [aFinding({ rule: 'X01' })] }) };
  const text = renderArchive(answer, await aView());
  expect(text).toContain('X01');
  expect(text).toContain('What to do next');
  expect(renderArchive({ ...answer, outcome: 'unchanged', findings: [] }, await aView())).not.toContain('What to do next');
});

describe('a report for programs', async () => {
  const { messages } = await aView('id');

  test('carries everything, with messages in one language', () => {
    const report = aCheckReport({ findings: [aWarning({ accepted: { reason: 'x', by: 'y' } })], notices: [aNotice()] });
    expect(reportJson(report, messages)).toEqual({
      ...report,
      findings: [{ ...aWarning(), accepted: { reason: 'x', by: 'y' }, message: 'Nama informasi terlalu umum.' }],
      notices: [
        { ...aNotice(), key: null, column: null, header: null, message: 'Teks di bawah tabel tidak dibaca sebagai baris.' },
      ],
    });
  });

  test('names every part of the place, null where there is none', () => {
    const { rule, severity, value, message, example } = aFinding();
    const report = aCheckReport({
      findings: [{ rule, severity, value, message, example, names: 'file', key: '' }],
      notices: [{ code: 'stray-line', params: {} }],
    });
    const nowhere = { sheet: null, cell: null, row: null, key: null, column: null, header: null };
    const { findings = [], notices = [] } = reportJson(report, messages);
    expect(findings).toEqual([{ rule, severity, ...nowhere, names: 'file', value, message: message.id, example }]);
    expect(notices).toEqual([{ code: 'stray-line', ...nowhere, params: {}, message: expect.any(String) }]);
  });

  test('of a run carries the findings of the archive in the same way', () => {
    const json = runJson(aRunReport({ archive: anArchiveReport({ findings: [aFinding()] }) }), messages);
    expect(json).toMatchObject({
      created: false,
      written: false,
      archive: { outcome: 'unchanged', findings: [{ message: 'Huruf j tidak memiliki angka 3.' }] },
    });
  });
});

describe('rules in words', () => {
  const rule: RuleDescription = {
    code: 'H03',
    name: 'number-beyond-letter',
    severity: 'error',
    scope: 'row',
    title: 'Number beyond the letter',
    sheets: ['Akan Dikecualikan', 'Dikecualikan'],
    columns: ['Dasar Hukum Pengecualian'],
    since: '2010-04-30',
    sources: ['UU 14/2008 Pasal 17'],
    guide: 'Angka harus ada pada hurufnya.',
    right: 'Pasal 17 huruf h angka 3',
    wrong: 'Pasal 17 huruf j angka 3',
    messages: ['Letter j has no number 3.', 'Letter j has no number 3.'],
  };

  test('list code, severity and title', async () => {
    const text = renderRules([rule, { ...rule, code: 'W03', severity: 'warning' }], '2026.1', await aView());
    expect(text).toBe(
      '2 rules, rule pack 2026.1\n\n  H03  error    Number beyond the letter\n  W03  warning  Number beyond the letter\n',
    );
    expect(renderRules([], '2026.1', await aView())).toContain('0 rules');
  });

  test('one at a time show everything', async () => {
    const text = renderRule({ ...rule, until: '2027-01-01' }, await aView());
    const { code, name, title, since, guide, right, wrong, sheets, columns, sources } = rule;
    for (const part of [code, name, title, since, '2027-01-01', guide, right, wrong, ...sheets, ...columns, ...sources])
      expect(text).toContain(part);
    expect(text.match(/Letter j has no number 3\./gu)).toHaveLength(1);
  });
});

describe('lines', () => {
  test('never stand with two empty ones between them, nor end with one', () => {
    expect(joinLines(['', 'a', '', '', 'b', ''])).toBe('a\n\nb\n');
    expect(joinLines([])).toBe('\n');
  });

  test('of pairs stand in columns', () => {
    expect(
      renderPairs([
        ['a', ['1', '2']],
        ['bbb', ['3']],
        ['c', []],
      ]),
    ).toEqual(['  a    1', '       2', '  bbb  3']);
  });
});
