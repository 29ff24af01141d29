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
  'row-misplaced':
    'This row shows the text of {code}: codes and texts came apart. It is not decided on until the code {code} stands in this row again.',
  'row-bereft':
    'The text of {code} stands on a row of another code now. This row is not decided on until the codes are back on their rows.',
  'new-line-without-code': 'New line without a code; a sync gives it the next one.',
  'holiday-unreadable': '"{text}" is no full date and is not counted as a holiday; write day/month/year, for example 17/08/2027.',
  'identity-nip-damaged':
    '{label}: the number was damaged by being stored as a number. Format the cell as text and type all 18 digits again.',
  'identity-nip-invalid':
    '{label}: this is no valid NIP[[ ({digits|digit|digits})]]. Its 18 digits are the date of birth (8), year and month of appointment (6), sex (1) and serial (3).',
  'identity-error-value': '{label} holds the error of a formula and counts as empty.',
  'text-below-table': 'Text below the table was not read as a row.',
  'no-room-for-lines':
    'Only {left|prepared empty line is|prepared empty lines are} left and text stands below the table; insert rows above that text.',
  'row-not-written': 'Nothing is written in rows whose code stands twice, until that is repaired[[: {codes}]].',
  'sheet-gone':
    'There is no sheet "{title}"[[; "{likely}" is probably meant]]. Give it its name back, or take the sheet from a backup: the drop-downs and the guide come from there.',
  'closing-undone': 'The closing of this register row was emptied again; its state was left as it is.',
  'register-row-vanished':
    'The register row[[ {code}]] was there at the last run and is gone now. Put it back as it was, from the last archive (sheet "Register lengkap") or an older copy; until then no archive is made.',
  'waiting-row-vanished':
    'The register row[[ {code}]], which waited for its decree (SK), was there at the last run and is gone now. Archives leave such rows out and are made all the same. Put it back from an older copy of the workbook[[, or let the Atasan decide on {proposal} again (another date or remark): that makes a new row]].',
  'closed-otherwise':
    'The closing action "{action}" was not carried out: this register row has ended as {status}. Write the earlier action back; if the closing was a mistake, take the version of the workbook from before it.',
  'closed-replaced':
    'The closing action "{action}" was not carried out: this register row has been replaced by a newer one. If the information is to be closed, fill the closing columns of the row that replaces it; empty them here.',
  'merged-row':
    'This line shares a merged cell with another line. Only the first line keeps the text: unmerge the cells and fill in both.',
  'decision-after-decree': 'The "ya" was changed after the decree (SK). Nothing moves by itself; somebody must decide.',
  'withdrawn-after-decree':
    'The proposal carries a withdrawal date, but it was determined by a decree (SK); nothing moves until somebody closes the register row.',
  'formula-in-program-cell':
    'A formula stands in a cell of the program; it was left, and the value of the program was not written. Delete the formula; the next sync writes the value.',
  'frozen-cell-changed':
    'Frozen text of this register row was changed by hand[[ ({columns})]][[ (one or more of: {others})]]. It was left as it is; only a new test and approval may change it.',
  'memory-inconsistent':
    'The hidden memory sheet was changed by hand or is incomplete ({fact}); nothing is written until `dik adopt FILE` has learned it again.',
  'refused-test-incomplete': 'The decision "{decision}" was not carried out: the consequence test is not complete.',
  'refused-test-open': 'The decision "{decision}" was not carried out: the test says that the information is open.',
  'refused-test-spent': 'The decision "{decision}" was not carried out: the row changed after its test; a new test is needed.',
  'refused-open-errors': 'The decision "{decision}" was not carried out: the row still has an error.',
  'refused-decision-incomplete': 'The decision "{decision}" was not carried out: date, name, NIP or remark is missing.',
  'refused-changed-since-test': 'The decision "{decision}" was not carried out: the row changed between test and decision.',
  'refused-changed-since-decision': 'The decision "{decision}" no longer counts: the row changed after it; a new one is needed.',
  'refused-older-than-test':
    'The decision "{decision}" is older than the newest test; a new one is needed (another date or remark).',
  'refused-decision-spent': 'The decision "{decision}" no longer counts; a new one is needed (another date or remark).',
  'refused-approval-used': 'The decision "{decision}" made a register row before; a new one is needed (another date or remark).',
  'refused-entry-differs': 'The decision "{decision}" was not carried out: the register row of this proposal has other words.',
  'acceptance-without-rules': 'An acceptance of warnings without the code of a rule does not count; write for example H08, K06.',
  'acceptance-without-reason': 'The acceptance[[ of {rules}]] does not count: the reason is missing.',
  'acceptance-without-name': 'The acceptance[[ of {rules}]] does not count: the name of the person who accepted is missing.',
  'acceptance-without-date':
    'The acceptance[[ of {rules}]] does not count: a date that can be read is missing; write for example: Maya Lestari, 2 April 2026.',
  'acceptance-lapsed':
    'The acceptance of {rules} no longer counts, since the row changed: {columns}. Where it still holds, accept it again with a new date.',
  'acceptance-of-error': 'Only warnings can be accepted. An error here, to be corrected: {rules}.',
  'acceptance-unknown-rule': 'No rule has this code, so nothing was accepted by it: {rules}.',
  'locale-changed':
    'The region of this workbook was changed to {found}; dates and numbers that people type are then read otherwise. Set it back to Indonesia ({wanted}) under File, Settings, and look through the dates typed since.',
  'time-zone-changed':
    'The time zone of this workbook was changed to {found}. Set it back to {wanted} under File, Settings; the program itself goes by {wanted}.',
  'write-unfinished':
    'An earlier write was cut off before it could be proven, so some cells may be wrong. A sync looks what was written, and finishes it or takes it back.',
  'write-unjudged':
    'An earlier write on {sheets} was cut off, and nothing tells any more whether it was right; it was left as it is. Look through the columns of the program there (File, "Version history" has every state), and delete hidden sheets named "_dik_kunci …" that are left.',
  'protection-missing':
    '{count|protection is|protections are} gone: {names}. Anybody may type there now. Set it again under Data, Protect sheets and ranges, with the same description.',
  'protection-warns':
    '{count|protection only warns|protections only warn}: {names}. Under Data, Protect sheets and ranges, restrict it to the people it is for and the account of the program.',
};
