import { addBanding, deleteBanding, updateBanding } from './banding.ts';
import { deleteDuplicates, textToColumns, trimWhitespace } from './clean-text.ts';
import { addConditionalFormatRule, deleteConditionalFormatRule, updateConditionalFormatRule } from './conditional-formats.ts';
import { copyPaste, cutPaste } from './copy-paste.ts';
import { createDeveloperMetadata, deleteDeveloperMetadata, updateDeveloperMetadata } from './developer-metadata.ts';
import { addDimensionGroup, deleteDimensionGroup, updateDimensionGroup } from './dimension-groups.ts';
import {
  appendDimension,
  autoResizeDimensions,
  deleteDimension,
  insertDimension,
  moveDimension,
  updateDimensionProperties,
} from './dimensions.ts';
import {
  addFilterView,
  clearBasicFilter,
  deleteFilterView,
  duplicateFilterView,
  setBasicFilter,
  updateFilterView,
} from './filters.ts';
import { findReplace } from './find-replace.ts';
import type { RequestHandlers } from './handler.ts';
import { mergeCells, unmergeCells } from './merge-cells.ts';
import { addNamedRange, deleteNamedRange, updateNamedRange } from './named-ranges.ts';
import { pasteData } from './paste-data.ts';
import { addProtectedRange, deleteProtectedRange, updateProtectedRange } from './protected-ranges.ts';
import { setDataValidation } from './set-data-validation.ts';
import { addSheet, deleteSheet, duplicateSheet, updateSheetProperties } from './sheets.ts';
import { deleteRange, insertRange } from './shift-cells.ts';
import { randomizeRange, sortRange } from './sort-range.ts';
import { updateSpreadsheetProperties } from './spreadsheet-properties.ts';
import { updateBorders } from './update-borders.ts';
import { appendCells, repeatCell, updateCells } from './update-cells.ts';

/** The kinds of requests that are built. Every other kind is answered 501. */
export const REQUEST_HANDLERS: RequestHandlers = {
  addBanding,
  addConditionalFormatRule,
  addDimensionGroup,
  addFilterView,
  addNamedRange,
  addProtectedRange,
  addSheet,
  appendCells,
  appendDimension,
  autoResizeDimensions,
  clearBasicFilter,
  copyPaste,
  createDeveloperMetadata,
  cutPaste,
  deleteBanding,
  deleteConditionalFormatRule,
  deleteDeveloperMetadata,
  deleteDimension,
  deleteDimensionGroup,
  deleteDuplicates,
  deleteFilterView,
  deleteNamedRange,
  deleteProtectedRange,
  deleteRange,
  deleteSheet,
  duplicateFilterView,
  duplicateSheet,
  findReplace,
  insertDimension,
  insertRange,
  mergeCells,
  moveDimension,
  pasteData,
  randomizeRange,
  repeatCell,
  setBasicFilter,
  setDataValidation,
  sortRange,
  textToColumns,
  trimWhitespace,
  unmergeCells,
  updateBanding,
  updateBorders,
  updateCells,
  updateConditionalFormatRule,
  updateDeveloperMetadata,
  updateDimensionGroup,
  updateDimensionProperties,
  updateFilterView,
  updateNamedRange,
  updateProtectedRange,
  updateSheetProperties,
  updateSpreadsheetProperties,
};
