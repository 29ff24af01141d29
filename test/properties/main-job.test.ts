import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ENTRY_WORDS, PROPOSAL_WORDS } from '../../src/domain/status/status.ts';
import type { ColumnId } from '../../src/domain/template/template.ts';
import { APPROVED, type Cells, DESCRIBED, RETURNED, TESTED } from '../support/good-cells.ts';
import { changeSheet, type Office, openOffice, reorderRows } from '../support/office.ts';

const CODES = ['U-2026-001', 'U-2026-002', 'U-2026-003'] as const;
const SUBJECTS: Readonly<Record<string, string>> = {
  'U-2026-001': 'Rekaman kamera pengawas ruang server dan ruang pelayanan',
  'U-2026-002': 'Log akses pemanfaatan data kependudukan per pengguna',
  'U-2026-003': 'Berkas persyaratan pencatatan perceraian selain putusan pengadilan',
};
const DECREE: Cells = {
  decreeNumber: '188.4/21/DISKOMINFO/2026',
  decreedOn: '01/04/2026',
  decreeOfficial: 'Maya Lestari, S.Kom., M.T.',
  decreeOfficialNip: '197501152000032999',
};

/** What people do between two syncs. */
type Edit =
  | { readonly kind: 'type'; readonly code: string; readonly cells: Cells }
  | { readonly kind: 'decree'; readonly cells: Cells }
  | { readonly kind: 'sort'; readonly seed: number };

const cells: fc.Arbitrary<Cells> = fc.oneof(
  fc.constantFrom<Cells>(DESCRIBED, TESTED, APPROVED, RETURNED),
  fc.constantFrom<Cells>(
    { period: '7 tahun' },
    { period: null },
    { testNumber: 'UK/09/PPID/2026', testedOn: '20/05/2026' },
    { testNumber: null, testedOn: null, tester: null, testResult: null },
    { testResult: 'Terbuka' },
    { decision: null },
    { decision: 'ya', decidedOn: '25/05/2026' },
    { decision: 'tidak', remark: 'Lengkapi uraian akibatnya' },
    { status: 'Disetujui' },
    { withdrawnOn: '28/05/2026' },
    { withdrawnOn: null },
    { legalBasis: 'UU No. 14 Tahun 2008 Pasal 17 huruf z' },
  ),
);

const edit: fc.Arbitrary<Edit> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('type' as const), code: fc.constantFrom(...CODES), cells }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('decree' as const),
      cells: fc.constantFrom<Cells>(
        DECREE,
        { decreeNumber: null },
        { closingAction: 'Dibuka', closedOn: '20/05/2026', closingBasis: 'Jangka waktu berakhir' },
      ),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('sort' as const), seed: fc.nat(1000) }) },
);

async function perform(office: Office, action: Edit): Promise<Office> {
  const view = await office.view();
  switch (action.kind) {
    case 'type': {
      const own =
        action.cells.information === undefined ? action.cells : { ...action.cells, information: SUBJECTS[action.code] ?? '' };
      await office.type(action.code, { ...own, code: action.code });
      return office;
    }
    case 'decree': {
      const entry = view.register.rows[0];
      if (entry) await office.type(entry.code, action.cells);
      return office;
    }
    case 'sort': {
      const first = view.proposed.layout.headerRow + 1;
      const turn = action.seed % Math.max(1, view.proposed.rows.length + view.proposed.emptyLines.length);
      return office.rearrange((snapshot) =>
        changeSheet(snapshot, view.proposed.sheet.name, (sheet) =>
          reorderRows(sheet, first, (rows) => [...rows.slice(turn), ...rows.slice(0, turn)]),
        ),
      );
    }
  }
}

/** Every cell of people, by the code of its row. */
async function cellsOfPeople(office: Office): Promise<Readonly<Record<string, unknown>>> {
  const { proposed, template } = await office.view();
  const owned: readonly ColumnId[] = template.proposed.columns.filter(({ owner }) => owner !== 'program').map(({ id }) => id);
  return Object.fromEntries(proposed.rows.map((row) => [row.code, owned.map((id) => row.cells[id]?.raw ?? null)]));
}

async function codesInUse(office: Office): Promise<readonly string[]> {
  const { proposed, register } = await office.view();
  return [
    ...proposed.rows.map(({ code }) => code),
    ...proposed.emptyLines.map(({ code }) => code),
    ...register.rows.map(({ code }) => code),
  ];
}

describe('whatever people do between two syncs', () => {
  test('their cells stay as typed, codes stay unique, states are words of the form, and a second sync finds nothing to do', async () => {
    const proposalWords = new Set<string>(Object.values(PROPOSAL_WORDS));
    const entryWords = new Set<string>(Object.values(ENTRY_WORDS));
    await fc.assert(
      fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 6 }), async (edits) => {
        let office = await openOffice();
        for (const action of edits) {
          office = await perform(office, action);
          const before = await cellsOfPeople(office);
          await office.sync();
          expect(await cellsOfPeople(office)).toEqual(before);
          expect((await office.sync()).written).toBe(false);
        }
        const codes = await codesInUse(office);
        expect(new Set(codes).size).toBe(codes.length);
        const { proposed, register, memory } = await office.view();
        for (const row of proposed.rows) expect(proposalWords).toContain(row.cells.status?.text);
        for (const row of register.rows) expect(entryWords).toContain(row.cells.status?.text);
        expect(new Set([...memory.entries.values()].map(({ approval }) => approval)).size).toBe(memory.entries.size);
        const inForce = register.rows
          .filter((row) => row.cells.status?.text === 'Berlaku')
          .map((row) => row.cells.proposalCode?.text);
        expect(new Set(inForce).size).toBe(inForce.length);
      }),
      { numRuns: 25, endOnFailure: true },
    );
  }, 60_000);
});
