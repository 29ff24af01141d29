// Writes the cells of a workbook plainly with exceljs, without styles: a yardstick for `dik archive`.
import ExcelJS from 'exceljs';

const [source, target] = process.argv.slice(2);
const book = new ExcelJS.Workbook();
await book.xlsx.readFile(source);
const plain = new ExcelJS.Workbook();
const sheet = plain.addWorksheet('Daftar');
book.getWorksheet('Dikecualikan').eachRow((row) => {
  sheet.addRow(row.values);
});
await plain.xlsx.writeFile(target);
