import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { nodeFileSystem } from '../../../src/stores/xlsx/file-system.ts';
import { assertUnlocked, findLock } from '../../../src/stores/xlsx/lock.ts';
import { errorOf } from '../../fixtures/error-of.ts';
import { failingDisk } from '../../fixtures/failing-disk.ts';
import { temporaryFolder } from '../../fixtures/temporary-folder.ts';
import { processorTime, SOON } from '../../support/milliseconds-of.ts';

/** A lock file of Excel: 165 bytes, the name twice. */
function excelLock(name: string, narrow = name): Uint8Array {
  const bytes = Buffer.alloc(165, 0x20);
  bytes[0] = narrow.length;
  bytes.write(narrow, 1, 'latin1');
  bytes.writeUInt16LE(name.length, 55);
  bytes.write(name, 57, 'utf16le');
  return bytes;
}

const office = (...fields: readonly string[]): Uint8Array => Buffer.from(`${fields.join(',')};`);

test.for<[title: string, lockFile: string, bytes: Uint8Array, program: string, holder: string]>([
  ['Excel', '~$register.xlsx', excelLock('Petugas Contoh'), 'Excel', 'Petugas Contoh'],
  ['Excel, with a name beyond the code page', '~$register.xlsx', excelLock('Ñoño 李', 'Noño ?'), 'Excel', 'Ñoño 李'],
  ['Excel, only the short name', '~$register.xlsx', excelLock('', 'Pétugas'), 'Excel', 'Pétugas'],
  ['Excel, cut off', '~$register.xlsx', excelLock('', 'Petugas').subarray(0, 20), 'Excel', 'Petugas'],
  ['Excel, empty', '~$register.xlsx', new Uint8Array(), 'Excel', ''],
  ['Excel, nonsense', '~$register.xlsx', Buffer.alloc(165, 0xff), 'Excel', ''],
  [
    'LibreOffice',
    '.~lock.register.xlsx#',
    office('Petugas Contoh', 'petugas', 'pc-07', '23.11.2025 10:00', 'file:///home/petugas'),
    'LibreOffice',
    'Petugas Contoh',
  ],
  [
    'LibreOffice, no name set',
    '.~lock.register.xlsx#',
    office('', 'petugas', 'pc-07', '23.11.2025 10:00', ''),
    'LibreOffice',
    'petugas',
  ],
  [
    'LibreOffice, a comma in the name',
    '.~lock.register.xlsx#',
    office('Contoh\\, Petugas\\\\', 'petugas', '', '', ''),
    'LibreOffice',
    'Contoh, Petugas\\',
  ],
  ['LibreOffice, empty', '.~lock.register.xlsx#', new Uint8Array(), 'LibreOffice', ''],
  [
    'LibreOffice, with what would steer a terminal',
    '.~lock.register.xlsx#',
    office('\u001B[31mmerah\u0007', '', '', '', ''),
    'LibreOffice',
    '[31mmerah',
  ],
])('a workbook that is open in %s is held by %5$s', async ([, lockFile, bytes, program, holder]) => {
  const folder = await temporaryFolder();
  await writeFile(join(folder, lockFile), bytes);
  expect(await findLock(join(folder, 'register.xlsx'), nodeFileSystem)).toEqual({
    program,
    lockFile: join(folder, lockFile),
    holder,
  });
});

test('a workbook that nobody has open is not held, whatever else lies beside it', async () => {
  const folder = await temporaryFolder();
  await writeFile(join(folder, '~$lain.xlsx'), '');
  await writeFile(join(folder, '.~lock.register.xlsx.bak#'), '');
  expect(await findLock(join(folder, 'register.xlsx'), nodeFileSystem)).toBeUndefined();
});

test('a lock file that may not be read holds all the same', async () => {
  const files = failingDisk(({ path }) => (path.includes('~$') ? 'EBUSY' : undefined));
  expect(await findLock('/nowhere/register.xlsx', files)).toEqual({
    program: 'Excel',
    lockFile: join('/nowhere', '~$register.xlsx'),
    holder: '',
  });
});

test('the error names the holder, the program and the lock file', async () => {
  const folder = await temporaryFolder();
  const lockFile = join(folder, '~$register.xlsx');
  await writeFile(lockFile, excelLock('Petugas Contoh'));
  const file = join(folder, 'register.xlsx');
  expect(await errorOf(() => assertUnlocked(file, nodeFileSystem))).toEqual({
    code: 'workbook-busy',
    params: { file, holder: 'Petugas Contoh', lockFile, program: 'Excel' },
  });
});

test('a lock file of any length is soon read', async () => {
  const folder = await temporaryFolder();
  const path = join(folder, 'register.xlsx');
  await writeFile(join(folder, '.~lock.register.xlsx#'), 'a'.repeat(100_000));
  const begun = processorTime();
  expect(await findLock(path, nodeFileSystem)).toMatchObject({ program: 'LibreOffice', holder: '' });
  await writeFile(join(folder, '.~lock.register.xlsx#'), `Petugas Contoh,${'a'.repeat(100_000)}`);
  expect(await findLock(path, nodeFileSystem)).toMatchObject({ holder: 'Petugas Contoh' });
  expect(processorTime() - begun).toBeLessThan(SOON);
});
