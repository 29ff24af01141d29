import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { adoptWorkbook } from '../../../src/app/adopt-workbook.ts';
import { diffPackages } from '../../../src/app/diff-packages.ts';
import { findByDigest } from '../../../src/app/verify-archives.ts';
import { sha256 } from '../../../src/domain/archive/bag.ts';
import { INTERNAL_JSON } from '../../../src/domain/archive/package-contents.ts';
import { parseBagInfo } from '../../../src/domain/archive/package-facts.ts';
import { pictureStream } from '../../../src/stores/pdf/embedded-picture.ts';
import { readPdfPictures } from '../../../src/stores/pdf/read-print-pdf.ts';
import { readWorkbookBytes } from '../../../src/stores/xlsx/read-workbook-bytes.ts';
import { readZip, unpackZip } from '../../../src/stores/xlsx/zip-parts.ts';
import {
  archive,
  archives,
  archiveTwice,
  determinedOffice,
  FIRST_CODE,
  newArchiveFolder,
  verify,
} from '../../support/archives.ts';
import { TESTED } from '../../support/good-cells.ts';
import type { Office } from '../../support/office.ts';
import { aLogo } from '../../support/pictures.ts';

function infoOf(folder: string | undefined): ReadonlyMap<string, string> {
  return parseBagInfo(readFileSync(join(folder ?? '', 'bag-info.txt'), 'utf8'));
}

async function lastPackageOf(office: Office) {
  return (await office.view()).memory.lastPackage;
}

describe('a package', () => {
  test('holds internal edition, public edition and minutes, names what it is, and verifies', async () => {
    const office = await determinedOffice();
    const folder = newArchiveFolder();
    const made = await archive(office, folder);
    expect(made).toMatchObject({ outcome: 'made', packageNumber: 'ARSIP-2026-001', rows: 1, awaitingDecree: 0 });
    expect((await archives.read(made.file ?? '')).map(({ path }) => path)).toEqual([
      'bag-info.txt',
      'bagit.txt',
      'data/berita-acara.pdf',
      'data/internal/register-internal.json',
      'data/internal/register-internal.xlsx',
      'data/publik/daftar-publik.csv',
      'data/publik/daftar-publik.json',
      'data/publik/daftar-publik.pdf',
      'data/publik/daftar-publik.xlsx',
      'data/publik/datapackage.json',
      'manifest-sha256.txt',
      'tagmanifest-sha256.txt',
    ]);
    const info = infoOf(made.file);
    expect(info.get('External-Identifier')).toBe('ARSIP-2026-001');
    expect(info.get('Decree-Number')).toBe('188.4/21/DISKOMINFO/2026');
    expect(info.get('Period')).toBe('2026');
    expect(info.get('Content-Digest-SHA256')).toBe(made.contentDigest);
    expect(info.has('Previous-Package')).toBe(false);
    expect(await lastPackageOf(office)).toMatchObject({ number: 'ARSIP-2026-001', contentDigest: made.contentDigest });
    const report = await verify([folder], office);
    expect(report.problems).toEqual([]);
    expect(report.files).toBe(12);
    expect(report.bytes).toBeGreaterThan(10_000);
  });

  test('is not made again while nothing changed, and the answer says which one holds it', async () => {
    const office = await determinedOffice();
    const folder = newArchiveFolder();
    const made = await archive(office, folder);
    const again = await archive(office, folder, {}, '2026-07-01');
    expect(again).toMatchObject({ outcome: 'unchanged', packageNumber: 'ARSIP-2026-001', contentDigest: made.contentDigest });
    expect(readdirSync(folder)).toHaveLength(1);
  });

  test('that follows names the one before by number and digest, lists the changes, and says what it issues anew', async () => {
    const office = await determinedOffice();
    const folder = newArchiveFolder();
    const [first, second] = await archiveTwice(office, folder);
    expect(second.packageNumber).toBe('ARSIP-2026-002');
    const info = infoOf(second.file);
    expect(info.get('Previous-Package')).toBe('ARSIP-2026-001');
    expect(info.get('Previous-Package-Digest-SHA256')).toBe((await verify([first.file ?? ''])).packages[0]?.packageDigest);
    expect(info.get('Reissue-Of')).toBe('ARSIP-2026-001');
    const workbook = readWorkbookBytes(readFileSync(join(second.file ?? '', 'data/internal/register-internal.xlsx')), '');
    const changes = workbook.sheets.find(({ name }) => name === 'Perubahan')?.rows.at(-1)?.cells ?? [];
    expect(Array.from(changes, (cell) => cell?.value ?? '')).toEqual([
      'Isi berubah',
      FIRST_CODE,
      'Lokasi Arsip',
      '',
      'Lemari 08',
    ]);
    expect((await verify([folder], office)).problems).toEqual([]);
  });

  test('takes the period that was asked for into title and facts', async () => {
    const office = await determinedOffice();
    const made = await archive(office, newArchiveFolder(), { period: '2026 Semester I' });
    expect(infoOf(made.file).get('Period')).toBe('2026 Semester I');
    expect(infoOf(made.file).get('External-Description')).toContain('TAHUN 2026 SEMESTER I');
  });

  test('shows no name and no NIP of a person in its public edition', async () => {
    const office = await determinedOffice();
    const made = await archive(office, newArchiveFolder());
    for (const { path, bytes } of (await archives.read(made.file ?? '')).filter((file) => file.path.startsWith('data/publik/'))) {
      const text = path.endsWith('.xlsx')
        ? JSON.stringify(readWorkbookBytes(bytes, path).sheets)
        : Buffer.from(bytes).toString('utf8');
      expect(text).not.toMatch(/Maya Lestari|19750115/u);
    }
  });

  test('is refused with everything that is missing at once', async () => {
    const office = await determinedOffice();
    await office.type(FIRST_CODE, { harmIfOpened: null, unit: null });
    const refused = await archive(office, newArchiveFolder());
    expect(refused.outcome).toBe('refused');
    const message = refused.findings[0]?.message.id ?? '';
    expect(message).toContain('Dibuka');
    expect(message).toContain('Unit Kerja Penanggung Jawab');
  });

  test('is not sealed when a written file does not show its data', async () => {
    const office = await determinedOffice();
    const folder = newArchiveFolder();
    const broken = archive(office, folder, { findUnfaithful: () => 'publik/daftar-publik.pdf' });
    await expect(broken).rejects.toMatchObject({ code: 'archive-unfaithful', params: { file: 'publik/daftar-publik.pdf' } });
    expect(readdirSync(folder)).toEqual([]);
    expect(await lastPackageOf(office)).toBeUndefined();
  });
});

describe('the logo of the office', () => {
  test('stands in both editions, and the package says which one it is', async () => {
    const logo = aLogo();
    const made = await archive(await determinedOffice(), newArchiveFolder(), { logo });
    expect(infoOf(made.file).get('Logo-Digest-SHA256')).toBe(logo.digest);
    const held = new Map((await archives.read(made.file ?? '')).map(({ path, bytes }) => [path, bytes]));
    for (const path of ['data/internal/register-internal.xlsx', 'data/publik/daftar-publik.xlsx']) {
      const media = unpackZip(readZip(held.get(path) ?? new Uint8Array())).filter(({ name }) => name.startsWith('xl/media/'));
      expect(media.map(({ bytes }) => sha256(bytes))).toEqual([logo.digest]);
    }
    for (const path of ['data/publik/daftar-publik.pdf', 'data/berita-acara.pdf'])
      expect(readPdfPictures(held.get(path) ?? new Uint8Array()).map(sha256)).toEqual([sha256(pictureStream(logo))]);
    const workbook = readWorkbookBytes(held.get('data/internal/register-internal.xlsx') ?? new Uint8Array(), '');
    expect(JSON.stringify(workbook.sheets.find(({ name }) => name === 'Keterangan'))).toContain(logo.digest);
  });

  test('gives the same bytes for the same logo, a new package for another, and that difference is listed', async () => {
    const office = await determinedOffice();
    const folder = newArchiveFolder();
    const [logo, other] = [aLogo(), aLogo(90)];
    const plain = await archive(office, folder);
    const first = await archive(office, folder, { logo });
    expect(await archive(office, folder, { logo: aLogo() })).toMatchObject({
      outcome: 'unchanged',
      packageNumber: 'ARSIP-2026-002',
    });
    const second = await archive(office, folder, { logo: other });
    expect([plain, first, second].map(({ packageNumber }) => packageNumber)).toEqual([
      'ARSIP-2026-001',
      'ARSIP-2026-002',
      'ARSIP-2026-003',
    ]);
    const { report } = await diffPackages(first.file ?? '', second.file ?? '', archives);
    expect(report.changes).toEqual([
      { kind: 'head', code: '', key: 'logo', column: 'logo', before: logo.digest, after: other.digest },
    ]);
    expect((await verify([folder], office)).problems).toEqual([]);
  });
});

describe('folder and hidden sheet', () => {
  test.for<[string, (made: string) => void]>([
    ['the last package is gone', (made) => rmSync(made, { recursive: true })],
    ['the last package was sealed anew', (made) => writeFileSync(join(made, 'tagmanifest-sha256.txt'), '')],
  ])('that disagree stop the archive: %s', async ([, tamper]) => {
    const office = await determinedOffice();
    const folder = newArchiveFolder();
    tamper((await archive(office, folder)).file ?? '');
    await expect(archive(office, folder)).rejects.toMatchObject({ code: 'archive-disagrees' });
  });

  test('that disagree stop the archive: the package belongs to another workbook', async () => {
    const folder = newArchiveFolder();
    const made = (await archive(await determinedOffice(), folder)).file ?? '';
    const path = join(made, 'bag-info.txt');
    writeFileSync(path, readFileSync(path, 'utf8').replace(/Workbook-Id: .*/u, 'Workbook-Id: lain'));
    await expect(archive(await determinedOffice(), folder)).rejects.toMatchObject({ code: 'archive-disagrees' });
  });

  test('agree again after a run that was cut off between sealing and remembering', async () => {
    const office = await determinedOffice();
    const folder = newArchiveFolder();
    const apply = office.store.apply.bind(office.store);
    Object.assign(office.store, { apply: () => Promise.reject(new Error('cut off')) });
    await expect(archive(office, folder)).rejects.toThrow('cut off');
    Object.assign(office.store, { apply });
    expect(await archive(office, folder)).toMatchObject({ outcome: 'unchanged', packageNumber: 'ARSIP-2026-001' });
    expect((await lastPackageOf(office))?.number).toBe('ARSIP-2026-001');
    expect(readdirSync(folder)).toHaveLength(1);
  });

  test('agree again after adopt, and no number is given twice', async () => {
    const office = await determinedOffice();
    const folder = newArchiveFolder();
    const [, second] = await archiveTwice(office, folder);
    rmSync(second.file ?? '', { recursive: true });
    await expect(archive(office, folder)).rejects.toMatchObject({ code: 'archive-disagrees' });
    await adoptWorkbook(
      office.store,
      { today: '2026-06-03', now: '2026-06-03 08:00' },
      { workbookId: 'x', archiveFolder: folder, archives },
    );
    expect((await lastPackageOf(office))?.number).toBe('ARSIP-2026-001');
    const third = await archive(office, folder, {}, '2026-06-03');
    expect(third.packageNumber).toBe('ARSIP-2026-003');
    expect((await verify([folder], office)).problems).toEqual([]);
  });

  test.for(['lihat lampiran ARSIP-2026-050', 'ARSIP-2026-050'])('give the next number, whatever was typed: %s', async (typed) => {
    const office = await determinedOffice();
    const folder = newArchiveFolder();
    await office.type('U-2026-002', { ...TESTED, code: 'U-2026-002', information: 'Log akses data kependudukan per pengguna' });
    await office.sync();
    await office.type('U-2026-002', { openingCondition: typed });
    await office.sync();
    const lines = (await office.view()).history.lines.map(({ values }) => values['after']);
    expect(lines).toContain(typed);
    const [, second] = await archiveTwice(office, folder);
    expect(second.packageNumber).toBe('ARSIP-2026-002');
  });

  test('a last package whose register was altered is not built upon', async () => {
    const office = await determinedOffice();
    const folder = newArchiveFolder();
    const made = await archive(office, folder);
    const path = join(made.file ?? '', 'data', INTERNAL_JSON);
    writeFileSync(path, readFileSync(path, 'utf8').replace('5 tahun', '9 tahun'));
    await office.type(FIRST_CODE, { archiveLocation: 'Lemari 08' });
    await office.sync();
    await expect(archive(office, folder)).rejects.toMatchObject({ code: 'archive-damaged' });
  });
});

describe('verify', () => {
  async function twoPackages() {
    const office = await determinedOffice();
    const folder = newArchiveFolder();
    const [first, second] = await archiveTwice(office, folder);
    return { office, folder, first: first.file ?? '', second: second.file ?? '' };
  }

  const codes = async (folder: string, office?: Office) => (await verify([folder], office)).problems.map(({ code }) => code);

  test('catches one flipped byte in every file of a package', async () => {
    const { folder, first } = await twoPackages();
    const files = await archives.read(first);
    expect(files).toHaveLength(12);
    for (const { path, bytes } of files) {
      const flipped = Uint8Array.from(bytes);
      const at = Math.floor(bytes.length / 2);
      flipped[at] = (flipped[at] ?? 0) ^ 1;
      writeFileSync(join(first, path), flipped);
      expect(await codes(folder), path).not.toEqual([]);
      writeFileSync(join(first, path), bytes);
    }
    expect(await codes(folder)).toEqual([]);
  });

  test.for<[string, (first: string, second: string) => void, string]>([
    ['a removed file', (first) => rmSync(join(first, 'data/berita-acara.pdf')), 'file-missing'],
    ['an added file', (first) => writeFileSync(join(first, 'data/tambahan.txt'), 'x'), 'file-extra'],
    ['an added file beside the manifests', (first) => writeFileSync(join(first, 'catatan.txt'), 'x'), 'file-extra'],
    ['a renamed file', (first) => renameSync(join(first, 'data/berita-acara.pdf'), join(first, 'data/b.pdf')), 'file-renamed'],
    [
      'a removed line of the manifest',
      (first) => {
        const path = join(first, 'manifest-sha256.txt');
        writeFileSync(path, readFileSync(path, 'utf8').replace(/^.*\n/u, ''));
      },
      'file-extra',
    ],
    ['a removed manifest', (first) => rmSync(join(first, 'manifest-sha256.txt')), 'file-missing'],
    ['a removed declaration', (first) => rmSync(join(first, 'bagit.txt')), 'not-a-bag'],
    ['a removed package', (first) => rmSync(first, { recursive: true }), 'previous-missing'],
    ['a renumbered folder', (first) => renameSync(first, first.replace('-001', '-007')), 'name-differs'],
    [
      'two packages that swapped their names',
      (first, second) => {
        renameSync(first, `${first}x`);
        renameSync(second, first);
        renameSync(`${first}x`, second);
      },
      'name-differs',
    ],
  ])('catches %s', async ([, tamper, code]) => {
    const { folder, first, second } = await twoPackages();
    tamper(first, second);
    expect(await codes(folder)).toContain(code);
  });

  test('catches a removed last package by what the workbook knows', async () => {
    const { office, folder, second } = await twoPackages();
    rmSync(second, { recursive: true });
    expect(await codes(folder)).toEqual([]);
    expect(await codes(folder, office)).toEqual(['last-missing']);
  });

  test('catches a last package that was sealed anew by what the workbook knows', async () => {
    const { office, folder, second } = await twoPackages();
    const other = await determinedOffice();
    const [, forged] = await archiveTwice(other, newArchiveFolder());
    rmSync(second, { recursive: true });
    renameSync(forged.file ?? '', second);
    writeFileSync(join(second, 'tagmanifest-sha256.txt'), `${readFileSync(join(second, 'tagmanifest-sha256.txt'), 'utf8')}\n`);
    expect(await codes(folder, office)).toContain('last-differs');
  });

  test('of one package looks at its place in the chain, too', async () => {
    const { first, second } = await twoPackages();
    expect(await codes(second)).toEqual([]);
    rmSync(first, { recursive: true });
    expect(await codes(second)).toEqual(['previous-missing']);
  });

  test('of nothing reads nothing', async () => {
    expect(await verify([newArchiveFolder()])).toEqual({ packages: [], files: 0, bytes: 0, problems: [] });
  });

  test('by the digits of a footer finds the package', async () => {
    const { folder, second } = await twoPackages();
    const digest = infoOf(second).get('Content-Digest-SHA256') ?? '';
    const shown = `${digest.slice(0, 4).toUpperCase()} ${digest.slice(4, 8)}`;
    const found = await findByDigest(shown, [folder], { archives, readWorkbook: readWorkbookBytes });
    expect(found.packages.map(({ packageNumber }) => packageNumber)).toEqual(['ARSIP-2026-002']);
    expect(existsSync(second)).toBe(true);
  });

  test('by the digits of a footer says, too, what the workbook says against the end of the chain', async () => {
    const { office, folder, first, second } = await twoPackages();
    const digest = infoOf(first).get('Content-Digest-SHA256') ?? '';
    rmSync(second, { recursive: true });
    const found = await findByDigest(digest, [folder], { archives, readWorkbook: readWorkbookBytes, store: office.store });
    expect(found.problems.map(({ code }) => code)).toEqual(['last-missing']);
  });
});
