import type { Messages } from './catalog.ts';

/** Everything worth saying that is none of the rules, in English. The place is printed before the sentence. */
export const noticesEn: Messages['notices'] = {
  'nothing-checked': 'No row was examined: neither paper holds a filled line. An empty check does not count as passed.',
  'memory-missing':
    'The hidden memory sheet is missing or does not fit the workbook; nothing is written until `dik adopt FILE` has learned it again.',
  'program-cell-changed':
    'A person changed this cell of the program[[ from "{before}"]][[ to "{after}"]]; the program writes its own value.',
  'formula-in-judged-cell':
    'A formula stands in a cell that is tested and decided on. Its last stored result was read; write the text itself instead.',
  'unknown-code': 'This code was never given by the program; the row is judged by its cells alone.',
  'vanished-code': 'The row[[ {code}]] was there at the last run and is gone now. Its code will not be used again.',
  'new-line-without-code': 'This line has text but no code yet; the next sync gives it one.',
  'text-below-table': 'Text below the table was not read as a row.',
  'approval-refused': 'The decision "ya" could not be followed: {reasons}.',
  'no-room-for-lines':
    'Only {left|prepared empty line is|prepared empty lines are} left and text stands below the table; insert rows above that text.',
  'holidays-missing': 'Sheet "Libur" has no holidays for {year}; limits in working days may lie earlier than shown.',
  'row-not-written': 'Nothing was written in this row until it is repaired[[: {codes}]].',
  'workbook-macro': 'The workbook holds macros; they are kept and never run.',
  'moved-column': 'The column stands in another place than in the template; it was found by its header.',
  'closing-undone': 'The closing of this register row was emptied again; its state was left as it is.',
  'decree-undone': 'Number or date of the decree (SK) was emptied after the row came into force; its state was left as it is.',
  'register-row-vanished':
    'The register row[[ {code}]] was there at the last run and is gone now. Take it back from the version before.',
  'withdrawn-after-decree':
    'The approval was withdrawn after the decree (SK); the register row stays in force until somebody decides.',
  'needs-decision': 'Somebody must decide what becomes of this row.',
  'formula-in-program-cell':
    'A formula stands in a cell of the program; it was left, and the value of the program was not written.',
  'frozen-cell-changed':
    'Frozen text of this register row was changed by hand. It was left as it is; only a new test and approval may change it.',
  'decision-refused': 'The decision "{decision}" could not be followed: {reasons}.',
  'memory-inconsistent':
    'The hidden memory sheet was changed by hand or is incomplete ({fact}); nothing is written until `dik adopt FILE` has learned it again.',
  'sync-first': 'The register is not up to date with the proposals; run `dik sync FILE` before archiving.',
};
