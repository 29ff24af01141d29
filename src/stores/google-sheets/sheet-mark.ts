/** Key of the developer metadata by which a sheet is known whatever its title becomes; its value is the id of the form. */
export const SHEET_MARK = 'dik-sheet';

/** The same for a column of a form: its value is the id of the column, `legalBasis`. */
export const COLUMN_MARK = 'dik-column';
