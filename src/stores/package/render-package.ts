import type { PackageFile } from '../../domain/archive/bag.ts';
import type { FileProperties, PackageContents, PlannedFile } from '../../domain/archive/package-contents.ts';
import { writePrintPdf } from '../pdf/write-print-pdf.ts';
import { writePrintWorkbook } from '../xlsx/write-print-workbook.ts';

/** Makes the bytes of one planned file. */
export async function renderFile(file: PlannedFile, properties: FileProperties): Promise<Uint8Array> {
  switch (file.kind) {
    case 'text':
      return new TextEncoder().encode(file.text);
    case 'xlsx':
      return writePrintWorkbook(file.sheets, properties);
    case 'pdf':
      return writePrintPdf(file.sheets, properties);
  }
}

/** Makes the bytes of everything that lies under `data/`; paths are relative to it. */
export async function renderPackage(contents: PackageContents): Promise<readonly PackageFile[]> {
  const files: PackageFile[] = [];
  for (const file of contents.files) files.push({ path: file.path, bytes: await renderFile(file, contents.properties) });
  return files;
}
