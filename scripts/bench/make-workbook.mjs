// Makes a workbook of many invented rows. submitted: proposals that no sync has seen; determined: approved proposals with their register rows, synced.
import { rmSync } from 'node:fs';
import { createWorkbookFrom } from '../../dist/app/create-workbook.js';
import { syncWorkbook } from '../../dist/app/sync-workbook.js';
import { openStore } from '../../dist/stores/open-store.js';
import { proposal, UNITS } from './realistic-rows.mjs';

const [kind, rows, file, today] = process.argv.slice(2);
const year = Number(today.slice(0, 4));

const APPROVED = {
  testNumber: `UK/03/PPID/${year}`,
  testedOn: `${year}-03-12`,
  tester: 'Kepala Dinas Komunikasi dan Informatika selaku PPID',
  testResult: 'Dikecualikan',
  decision: 'ya',
  decidedOn: `${year}-03-18`,
  superior: 'Hendra Saputra, S.Sos., M.Si.',
  superiorNip: '197108071997031998',
};
const DETERMINED = {
  status: 'Berlaku',
  startsOn: `${year}-04-01`,
  endsOn: `${year + 5}-04-01`,
  reviewOn: `${year + 1}-03-12`,
  decreeNumber: `188.4/21/DISKOMINFO/${year}`,
  decreedOn: `${year}-04-01`,
  decreeOfficial: 'Maya Lestari, S.Kom., M.T.',
  decreeOfficialNip: '197501152000032999',
  form: 'Hardcopy dan softcopy',
};

function entry(line, index) {
  const { code, information, legalBasis, harmIfOpened, interestIfClosed, period, unit, scope, letters, openingCondition } = line;
  return {
    information,
    legalBasis,
    harmIfOpened,
    interestIfClosed,
    period,
    unit,
    scope,
    letters,
    openingCondition,
    testNumber: APPROVED.testNumber,
    testedOn: APPROVED.testedOn,
    ...DETERMINED,
    code: `DIK-${year}-${String(index + 1).padStart(3, '0')}`,
    proposalCode: code,
  };
}

const plain = Array.from({ length: Number(rows) }, (_unused, index) => proposal(index, year));
const isDetermined = kind === 'determined';
rmSync(file, { force: true });
const store = await openStore(file);
const environment = { today, now: today };
await createWorkbookFrom(store, environment, 'bench', {
  identity: {
    government: 'Pemerintah Provinsi Kalimantan Barat',
    agency: 'Dinas Kependudukan dan Pencatatan Sipil',
    agencyCode: 'DISDUKCAPIL',
    city: 'Pontianak',
    decreeOfficialTitle: 'Kepala Dinas',
    decreeOfficialName: 'Maya Lestari, S.Kom., M.T.',
    decreeOfficialRank: 'Pembina (IV/a)',
    decreeOfficialNip: '197501152000032999',
    address: 'Jalan Contoh Nomor 1',
    phone: '(0561) 000000',
    email: 'a@example.go.id',
    website: 'example.go.id',
    postalCode: '78000',
    superiorTitle: 'Kepala Dinas',
    superiorName: 'Hendra Saputra, S.Sos., M.Si.',
    superiorRank: 'Pembina (IV/a)',
    superiorNip: '197108071997031998',
    paper: 'Folio',
    units: UNITS,
  },
  proposals: isDetermined ? plain.map((line) => ({ ...line, ...APPROVED })) : plain,
  entries: isDetermined ? plain.map(entry) : [],
});
if (isDetermined) await syncWorkbook(store, environment);
