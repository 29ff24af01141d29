// Reads a workbook and patches three cells in each of its coded rows, as a sync writes them, without rules: the store alone.
import { openStore } from '../../dist/stores/open-store.js';

const [file] = process.argv.slice(2);
const store = await openStore(file);
const snapshot = await store.read();
const sheet = snapshot.sheets.find(({ name }) => name === 'Akan Dikecualikan');
const code = (row) => row.cells[1]?.value;
const COLUMNS = { status: 2, message: 3, revision: 27 };
const rows = sheet.rows.filter((row) => typeof code(row) === 'string' && code(row).startsWith('U-'));
const changes = rows.flatMap((row) =>
  [
    [COLUMNS.status, 'Diajukan', 'text'],
    [COLUMNS.message, 'Kolom "Informasi": periksa kembali. [W03]', 'text'],
    [COLUMNS.revision, 0, 'number'],
  ].map(([column, after, type]) => ({
    sheet: sheet.name,
    row: row.row,
    column,
    before: row.cells[column]?.value ?? null,
    after,
    type,
  })),
);
await store.apply({ basedOn: snapshot.revision, changes });
