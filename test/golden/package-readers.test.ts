import { spawnSync } from 'node:child_process';
import { appendFileSync, copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ArchiveDocument } from '../../src/domain/archive/archive-document.ts';
import { buildBag, type PackageFile } from '../../src/domain/archive/bag.ts';
import { layOutList } from '../../src/domain/archive/lay-out-list.ts';
import { INTERNAL_WORKBOOK } from '../../src/domain/archive/package-contents.ts';
import { packageFacts } from '../../src/domain/archive/package-facts.ts';
import { packageFolderName } from '../../src/domain/archive/package-name.ts';
import { publicEditionOf } from '../../src/domain/archive/public-edition.ts';
import { registerFileOf } from '../../src/domain/archive/register-file.ts';
import { findUnfaithful } from '../../src/stores/package/find-unfaithful.ts';
import { renderPackage } from '../../src/stores/package/render-package.ts';
import { parsePicture } from '../../src/stores/picture/parse-picture.ts';
import { archives, newArchiveFolder, verify } from '../support/archives.ts';
import { aLogo, jpegOf } from '../support/pictures.ts';
import { entryRow, IDENTITY, sampleArchive, sampleContents, sampleRows } from '../unit/archive/sample-register.ts';
import { canRender, canSum, openWorkshop, type PdfPage, pdfInfo, pdfPictures, readPdf, type Workshop } from './archive-tools.ts';

const HARD_TEXT = '=1+1 & "kutip"; -2\nÉ दो 不公开 😀 _x0041_ \u0001 akhir';
const DOCUMENT = sampleArchive({
  rows: [...sampleRows(14), entryRow('DIK-2027-001', { information: HARD_TEXT, endsOn: '2031-04-01' })],
  logo: aLogo(),
});

async function sealed(document: ArchiveDocument): Promise<readonly PackageFile[]> {
  const earlier = registerFileOf(sampleArchive({ rows: sampleRows(10) }));
  const contents = sampleContents(document, earlier);
  const folderName = packageFolderName('DISDUKCAPIL', document.packageNumber);
  const facts = packageFacts(document, { folderName, workbookId: 'w', previous: undefined, reissueOf: undefined });
  return buildBag(await renderPackage(contents), facts);
}

async function save(document: ArchiveDocument): Promise<{ readonly folder: string; readonly package: string }> {
  const folder = newArchiveFolder();
  const name = packageFolderName('DISDUKCAPIL', document.packageNumber);
  return { folder, package: await archives.write(folder, name, await sealed(document), () => undefined) };
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}

describe('a rendered package', () => {
  test('has the same bytes 2.1 seconds later and in another time zone', async () => {
    const zone = process.env['TZ'];
    const first = await sealed(DOCUMENT);
    await pause(2100);
    const offset = new Date().getTimezoneOffset();
    try {
      process.env['TZ'] = offset === -540 ? 'Asia/Pontianak' : 'Asia/Tokyo';
      expect(new Date().getTimezoneOffset()).not.toBe(offset);
      const second = await sealed(DOCUMENT);
      for (const [index, { path, bytes }] of first.entries())
        expect(Buffer.compare(bytes, second[index]?.bytes ?? new Uint8Array()), path).toBe(0);
    } finally {
      if (zone === undefined) delete process.env['TZ'];
      else process.env['TZ'] = zone;
    }
  });

  test('read back shows its data, and does not when a single file shows other data', async () => {
    const contents = sampleContents(DOCUMENT);
    const files = (await renderPackage(contents)).map(({ path, bytes }) => ({ path: `data/${path}`, bytes }));
    expect(findUnfaithful(contents, files)).toBeUndefined();
    const others = sampleContents(sampleArchive({ rows: sampleRows(13), logo: aLogo() }));
    const otherFiles = new Map((await renderPackage(others)).map(({ path, bytes }) => [`data/${path}`, bytes]));
    for (const { path } of files) {
      const swapped = files.map((file) => (file.path === path ? { path, bytes: otherFiles.get(path) ?? file.bytes } : file));
      expect(`data/${findUnfaithful(contents, swapped)}`).toBe(path);
    }
    expect(findUnfaithful(contents, files.slice(1))).toBe(contents.files[0]?.path);
  });

  test.for(['internal/register-internal.xlsx', 'publik/daftar-publik.xlsx', 'publik/daftar-publik.pdf', 'berita-acara.pdf'])(
    'does not show its data when only the logo in %s is another, of either kind',
    async (path) => {
      for (const [logo, other] of [
        [aLogo(), aLogo(90)],
        [parsePicture(jpegOf('baseline')), parsePicture(jpegOf('progressive'))],
        [aLogo(), parsePicture(jpegOf('baseline'))],
      ] as const) {
        const contents = sampleContents({ ...DOCUMENT, logo });
        const files = (await renderPackage(contents)).map((file) => ({ ...file, path: `data/${file.path}` }));
        expect(findUnfaithful(contents, files)).toBeUndefined();
        const others = await renderPackage(sampleContents({ ...DOCUMENT, logo: other }));
        const bytes = others.find((file) => file.path === path)?.bytes ?? new Uint8Array();
        const swapped = files.map((file) => (file.path === `data/${path}` ? { ...file, bytes } : file));
        expect(findUnfaithful(contents, swapped)).toBe(path);
      }
    },
  );
});

describe.skipIf(!canSum('checking manifests with sha256sum'))('sha256sum -c', () => {
  const sum = (folder: string, manifest: string): { readonly status: number | null; readonly stdout: string } =>
    spawnSync('sha256sum', ['--check', '--strict', manifest], { cwd: folder, encoding: 'utf8', env: { LC_ALL: 'C' } });

  test('finds every file of both manifests as it was sealed, and one that was changed', async () => {
    const { package: held } = await save(DOCUMENT);
    expect(sum(held, 'manifest-sha256.txt')).toMatchObject({
      status: 0,
      stdout: expect.stringMatching(/^(?:data\/\S+: OK\n){8}$/u),
    });
    expect(sum(held, 'tagmanifest-sha256.txt')).toMatchObject({
      status: 0,
      stdout: expect.stringMatching(/^(?:\S+: OK\n){3}$/u),
    });
    appendFileSync(join(held, 'data/berita-acara.pdf'), ' ');
    expect(sum(held, 'manifest-sha256.txt')).toMatchObject({
      status: 1,
      stdout: expect.stringContaining('berita-acara.pdf: FAILED'),
    });
  });
});

function words(page: PdfPage | undefined): string {
  return page?.words.map((word) => word.text).join(' ') ?? '';
}

describe.skipIf(!canRender('reading the PDFs of a package'))('the PDFs of a package', () => {
  test.for([
    { paper: 'Folio', rows: 3, width: 936, height: 612 },
    { paper: 'Folio', rows: 40, width: 936, height: 612 },
    { paper: 'A4', rows: 20, width: 842, height: 595 },
  ])(
    '$rows rows on $paper: size, head and footer on every page, signature beside a row',
    async ({ paper, rows, width, height }) => {
      const document = sampleArchive({ rows: sampleRows(rows), identity: { ...IDENTITY, paper } });
      const { package: held } = await save(document);
      const pages = readPdf(join(held, 'data/publik/daftar-publik.pdf'));
      pages.forEach((page, index) => {
        expect([Math.round(page.width), Math.round(page.height)]).toEqual([width, height]);
        expect(words(page)).toContain('Dibuka');
        expect(words(page)).toContain(`Halaman ${index + 1} dari ${pages.length}`);
        expect(words(page)).toContain(document.footer.shortDigest.slice(0, 4));
        for (const word of page.words) expect([word.right <= width - 30, word.bottom <= height - 10]).toEqual([true, true]);
      });
      const last = pages.at(-1);
      const rowTop = last?.words.find(({ text }) => text === `DIK-2026-${String(rows).padStart(3, '0')}`)?.top ?? Number.NaN;
      const signTop = last?.words.find(({ text }) => text === 'Pontianak,')?.top ?? Number.NaN;
      expect(rowTop).toBeLessThan(signTop);
      const everything = pages.map(words).join(' ');
      for (const cells of publicEditionOf(document).rows) expect(everything.split(cells[1] ?? '')).toHaveLength(2);
      const minutes = join(held, 'data/berita-acara.pdf');
      expect(pdfInfo(minutes)['Pages']).toBe('1');
      expect(words(readPdf(minutes)[0])).toContain('BERITA ACARA PENGARSIPAN');
    },
  );
});

describe.skipIf(!canRender('saving a package again with LibreOffice'))('a package saved again by another program', () => {
  let workshop: Workshop;
  beforeAll(() => {
    workshop = openWorkshop();
  });
  afterAll(() => workshop.remove());

  test('is told apart from one whose content changed', { timeout: 120_000 }, async () => {
    const document = sampleArchive({ rows: sampleRows(5) });
    const { folder, package: held } = await save(document);
    const path = join(held, 'data', INTERNAL_WORKBOOK);
    const original =
      (await archives.read(held)).find((file) => file.path === `data/${INTERNAL_WORKBOOK}`)?.bytes ?? new Uint8Array();
    const ods = workshop.convert(workshop.save('lagi.xlsx', original), 'ods');
    copyFileSync(workshop.convert(ods, 'xlsx'), path);
    expect((await verify([folder])).problems.map(({ code }) => code)).toEqual(['file-resaved']);
    const changed = sampleContents(sampleArchive({ rows: sampleRows(4) }));
    const bytes = (await renderPackage(changed)).find((file) => file.path === INTERNAL_WORKBOOK)?.bytes ?? new Uint8Array();
    writeFileSync(path, bytes);
    expect((await verify([folder])).problems.map(({ code }) => code)).toEqual(['file-changed', 'workbook-differs']);
  });

  test.for([
    { of: 'PNG', logo: aLogo() },
    { of: 'JPEG', logo: parsePicture(jpegOf('baseline')) },
  ])('prints its $of logo once, on the first page, in the size that was laid out', { timeout: 120_000 }, async ({ logo }) => {
    const document = { ...DOCUMENT, logo };
    const { package: held } = await save(document);
    const file = join(held, 'data/publik/daftar-publik.xlsx');
    const placed = layOutList(document).rows[0]?.picture;
    const resolution = logo.width / ((placed?.width ?? 0) / 72);
    const converted = workshop.convert(workshop.save(`logo-${logo.format}.xlsx`, readFileSync(file)), 'pdf');
    for (const pdf of [converted, join(held, 'data/publik/daftar-publik.pdf'), join(held, 'data/berita-acara.pdf')]) {
      const [picture, ...more] = pdfPictures(pdf);
      expect(more).toEqual([]);
      expect(picture).toMatchObject({ page: 1, width: logo.width, height: logo.height });
      expect(Math.abs((picture?.resolution ?? 0) / resolution - 1)).toBeLessThan(0.06);
    }
  });

  test('the public workbook prints with its head on every page and without a person’s name', { timeout: 120_000 }, async () => {
    const { package: held } = await save(DOCUMENT);
    const file = join(held, 'data/publik/daftar-publik.xlsx');
    const bytes = (await archives.read(held)).find(({ path }) => file.endsWith(path))?.bytes ?? new Uint8Array();
    const pages = readPdf(workshop.convert(workshop.save('publik.xlsx', bytes), 'pdf'));
    expect(pages.length).toBeGreaterThan(1);
    for (const page of pages) expect(words(page)).toContain('Dibuka');
    expect(pages.map(words).join(' ')).not.toContain('Maya');
  });
});
