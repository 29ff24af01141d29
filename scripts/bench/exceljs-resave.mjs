// Loads a workbook with exceljs and saves it again: the yardstick for `dik sync`.
import ExcelJS from 'exceljs';

const [file] = process.argv.slice(2);
const book = new ExcelJS.Workbook();
await book.xlsx.readFile(file);
await book.xlsx.writeFile(file);
