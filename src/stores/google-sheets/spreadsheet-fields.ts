/** Values as the service computed them, and whether a formula did, dates as serial numbers; and the notes on the cells. */
const ROWS = 'startRow,startColumn,rowData(values(effectiveValue,userEnteredValue(formulaValue),note))';
const CELLS = `data(${ROWS})`;
const MARKS = 'developerMetadata(metadataKey,metadataValue)';
/** The service keeps the marks of columns with the cells. */
const CELLS_AND_MARKS = `data(${ROWS},columnMetadata(${MARKS}))`;
const SHEET = 'properties(sheetId,title,index,sheetType,hidden,gridProperties(rowCount,columnCount)),merges';

const WHOLE = `spreadsheetId,properties(title,locale,timeZone),sheets(${SHEET},protectedRanges(description,range,warningOnly,requestingUserCanEdit,editors),${MARKS},${CELLS_AND_MARKS})`;

/** Mask of a reading: everything that the program looks at, in one consistent answer. */
export const READ_FIELDS: string = WHOLE;

/** Mask of a write whose answer is a reading of the whole workbook. */
export const WRITE_AND_READ_FIELDS: string = `spreadsheetId,updatedSpreadsheet(${WHOLE})`;

/** Mask of a write whose answer shows the sheets that `responseRanges` names. */
export const WRITE_AND_SHOW_FIELDS: string = `spreadsheetId,updatedSpreadsheet(spreadsheetId,sheets(${SHEET},${CELLS}))`;

/** Mask of a write whose answer nobody reads. */
export const WRITE_FIELDS = 'spreadsheetId';

/** Mask that tells which sheets there are, without their cells. */
export const SHEET_FIELDS = 'sheets(properties(sheetId,title))';
