import type { CellScalar } from '../../domain/workbook/cell-value.ts';
import { asEmptyTag, asOpenTag, tagName, withAttribute, withoutAttributes } from './start-tag.ts';
import { encodeText } from './xml-text.ts';

/** The type of the old value, and indexes into metadata that described it (ECMA-376 Part 1, 18.3.1.4). */
const VALUE_ATTRIBUTES: ReadonlySet<string> = new Set(['t', 'cm', 'vm']);

/** Type attribute and content of a value; strings stand inline, so that the shared table stays as it is. */
function valueXml(
  value: string | number | boolean,
  prefix: string,
): { readonly type: string | undefined; readonly content: string } {
  if (typeof value === 'boolean') return { type: 'b', content: `<${prefix}v>${value ? 1 : 0}</${prefix}v>` };
  if (typeof value === 'number') return { type: undefined, content: `<${prefix}v>${value}</${prefix}v>` };
  return {
    type: 'inlineStr',
    content: `<${prefix}is><${prefix}t xml:space="preserve">${encodeText(value)}</${prefix}t></${prefix}is>`,
  };
}

/** A `<c>` with another value. Style, address, unknown attributes and an extension list stay. */
export function replaceCell(cell: string, value: CellScalar): string {
  const tag = startTagOf(cell);
  const name = tagName(tag);
  const prefix = name.slice(0, name.indexOf(':') + 1);
  const kept = withoutAttributes(tag, VALUE_ATTRIBUTES);
  const extension = extensionOf(cell, tag, prefix);
  if (value === null) return extension === '' ? asEmptyTag(kept) : `${asOpenTag(kept)}${extension}</${name}>`;
  const { type, content } = valueXml(value, prefix);
  const typed = type === undefined ? kept : withAttribute(kept, 't', type);
  return `${asOpenTag(typed)}${content}${extension}</${name}>`;
}

/** A `<c>` that did not exist. `style` is an index into the cell formats. */
export function createCell(address: string, style: string | undefined, value: string | number | boolean, prefix: string): string {
  const { type, content } = valueXml(value, prefix);
  const styleAttribute = style === undefined ? '' : ` s="${style}"`;
  const typeAttribute = type === undefined ? '' : ` t="${type}"`;
  return `<${prefix}c r="${address}"${styleAttribute}${typeAttribute}>${content}</${prefix}c>`;
}

/** The start tag at the beginning of an element; a `>` inside a quoted value does not end it. */
export function startTagOf(element: string): string {
  return /^<(?:[^>"']|"[^"]*"|'[^']*')*>/u.exec(element)?.[0] ?? '';
}

/** An extension list is the last child of a cell. Inside a comment or a CDATA section it is none. */
function extensionOf(cell: string, tag: string, prefix: string): string {
  if (cell.includes('<!')) return '';
  const start = cell.indexOf(`<${prefix}extLst`, tag.length);
  return start < 0 ? '' : cell.slice(start, cell.lastIndexOf('</'));
}
