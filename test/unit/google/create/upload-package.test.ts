import { describe, expect, test } from 'vitest';
import { buildBag, type PackageFile } from '../../../../src/domain/archive/bag.ts';
import { mediaTypeOf } from '../../../../src/stores/google-sheets/create/media-type.ts';
import { uploadPackage } from '../../../../src/stores/google-sheets/create/upload-package.ts';
import { errorOf } from '../../../fixtures/error-of.ts';
import { FakeDrive } from './fake-drive.ts';

const NAME = "DINAS ARSIP-2026-001 (Juli '26)";
const bag = (text = 'isi'): readonly PackageFile[] =>
  buildBag(
    [
      { path: 'register.xlsx', bytes: new TextEncoder().encode(text) },
      { path: 'publik/daftar.pdf', bytes: new TextEncoder().encode('pdf') },
      { path: 'publik/salinan.pdf', bytes: new TextEncoder().encode('pdf') },
    ],
    [['Source-Organization', 'Dinas Contoh']],
  );
const upload = (files = bag()) => ({ folder: 'folder-arsip', name: NAME, files });

/** Paths of what lies below a folder, by the chain of parents. */
function tree(drive: FakeDrive): readonly string[] {
  const pathOf = (id: string): string => {
    const file = drive.files.get(id);
    return file ? `${pathOf(file.parents?.[0] ?? '')}/${file.name}` : '';
  };
  return [...drive.files.values()].filter((file) => file.bytes).map(({ id }) => pathOf(id ?? '').slice(1));
}

describe('an uploaded package', () => {
  test('has its folders and files, byte for byte', async () => {
    const drive = new FakeDrive();
    const report = await uploadPackage(drive, upload());
    expect(report).toEqual({ address: 'https://drive.google.com/drive/folders/berkas-1', uploaded: bag().length, present: 0 });
    expect([...tree(drive)].sort()).toEqual(
      bag()
        .map(({ path }) => `${NAME}/${path}`)
        .sort(),
    );
    for (const { path, bytes } of bag()) {
      const found = [...drive.files.values()].find((file) => file.bytes && path.endsWith(`/${file.name}`));
      if (path.includes('/')) expect(found?.bytes).toEqual(bytes);
    }
  });

  test('keeps Excel an Excel file', async () => {
    const drive = new FakeDrive();
    await uploadPackage(drive, upload());
    const excel = [...drive.files.values()].find(({ name }) => name === 'register.xlsx');
    expect(excel?.mimeType).toBe('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet');
  });

  test('is not sent twice by another client either: one run signs in as a person, the next one with a key of another project', async () => {
    const drive = new FakeDrive();
    await uploadPackage(drive, upload());
    drive.changeClient();
    expect(await uploadPackage(drive, upload())).toMatchObject({ uploaded: 0, present: bag().length });
  });

  test('is not sent twice', async () => {
    const drive = new FakeDrive();
    await uploadPackage(drive, upload());
    const before = drive.files.size;
    expect(await uploadPackage(drive, upload())).toMatchObject({ uploaded: 0, present: bag().length });
    expect(drive.files.size).toBe(before);
  });
});

describe('an upload that breaks off', () => {
  test.for([1, 2, 4, 7])('at file or folder %d names how far it came, and the next one sends the rest', async (call) => {
    const drive = new FakeDrive([{ method: 'createFile', call: call + 1, code: 'google-unreachable' }]);
    const error = await errorOf(() => uploadPackage(drive, upload()));
    expect(error?.code).toBe('google-upload-incomplete');
    expect(error?.params).toMatchObject({
      file: NAME,
      all: bag().length,
      done: tree(drive).length,
      address: 'https://drive.google.com/drive/folders/berkas-1',
      reason: 'google-unreachable',
    });
    const rest = await uploadPackage(drive, upload());
    expect(rest.uploaded + rest.present).toBe(bag().length);
    expect([...tree(drive)].sort()).toEqual(
      bag()
        .map(({ path }) => `${NAME}/${path}`)
        .sort(),
    );
  });

  test('without an answer, but after the file was stored, counts the file as sent', async () => {
    const drive = new FakeDrive([{ method: 'createFile', call: 2, code: 'google-unclear', isDone: true }]);
    expect(await uploadPackage(drive, upload())).toMatchObject({ uploaded: bag().length });
    expect(tree(drive)).toHaveLength(bag().length);
  });
});

describe('what is there already', () => {
  test('another package of the same name is left alone', async () => {
    const drive = new FakeDrive();
    await uploadPackage(drive, upload(bag('lama')));
    const before = JSON.stringify([...drive.files]);
    expect((await errorOf(() => uploadPackage(drive, upload())))?.code).toBe('google-archive-differs');
    expect(JSON.stringify([...drive.files])).toBe(before);
  });

  test('a file of ours that somebody replaced is left alone', async () => {
    const drive = new FakeDrive();
    await uploadPackage(drive, upload());
    const file = [...drive.files.values()].find(({ name }) => name === 'register.xlsx');
    if (file) delete file.properties;
    expect((await errorOf(() => uploadPackage(drive, upload())))?.code).toBe('google-archive-differs');
  });

  test('a folder that the account may not see is named', async () => {
    const drive = new FakeDrive([{ method: 'listFiles', call: 1, code: 'workbook-not-found' }]);
    expect((await errorOf(() => uploadPackage(drive, upload())))?.params).toEqual({ folder: 'folder-arsip' });
  });
});

test.for([
  ['a.xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  ['data/DAFTAR.PDF', 'application/pdf'],
  ['bagit.txt', 'text/plain'],
  ['tanpa-akhiran', 'application/octet-stream'],
])('%s is of type %s', ([path, type]) => {
  expect(mediaTypeOf(path ?? '')).toBe(type);
});
