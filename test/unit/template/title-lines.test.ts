import { describe, expect, test } from 'vitest';
import { loadTemplates } from '../../../src/app/load-templates.ts';
import { fillTitleLine, footerLine, paperPlaces } from '../../../src/domain/template/title-lines.ts';

const template = await loadTemplates();
const identity = {
  government: 'Pemerintah Provinsi Kalimantan Barat',
  agency: 'Dinas\n  Kependudukan',
  units: ['Sekretariat', 'Bidang A'],
  city: '',
};

describe('a title line takes its values from Identitas', () => {
  test.for([
    { line: '{government:upper}', filled: 'PEMERINTAH PROVINSI KALIMANTAN BARAT' },
    { line: 'PPID Pembantu {agency}', filled: 'PPID Pembantu Dinas Kependudukan' },
    { line: '{city}, {agency}', filled: ', Dinas Kependudukan' },
    { line: 'PPID Pembantu {missing}', filled: 'PPID Pembantu' },
    { line: 'Unit: {units}', filled: 'Unit: Sekretariat, Bidang A' },
    { line: 'FORM DAFTAR', filled: 'FORM DAFTAR' },
    { line: '$& {agency}', filled: '$& Dinas Kependudukan' },
  ])('$line', ({ line, filled }) => {
    expect(fillTitleLine(line, identity)).toBe(filled);
  });

  test('a value that looks like a placeholder is not filled again', () => {
    expect(fillTitleLine('{agency}', { agency: '{government}', government: 'x' })).toBe('{government}');
  });
});

test('titles, legend, two header rows and lines follow each other', () => {
  expect(paperPlaces(template.proposed)).toEqual({ titleColumn: 2, summary: 5, legend: 6, groups: 7, header: 8, firstLine: 9 });
  expect(paperPlaces({ ...template.register, titleLines: ['DAFTAR'] })).toEqual({
    titleColumn: 0,
    summary: 0,
    legend: 0,
    groups: 2,
    header: 3,
    firstLine: 4,
  });
});

test('the footer names the sheet and leaves the page numbers to the store', () => {
  expect(footerLine(template.look, 'R&D $&')).toBe('R&D $& · Halaman {page} dari {pages}');
});
