import { isSpreadsheetNamespace } from './namespaces.ts';
import { parseXml } from './parse-xml.ts';
import { type Splice, spliceText } from './splice-text.ts';
import { attributeOf, withAttribute, withoutAttributes } from './start-tag.ts';

/** What may stand before `calcPr` in a workbook part (ECMA-376 Part 1, 18.2.27, CT_Workbook is a sequence). */
const BEFORE_CALC: ReadonlySet<string> = new Set([
  'fileVersion',
  'fileSharing',
  'workbookPr',
  'workbookProtection',
  'bookViews',
  'sheets',
  'functionGroups',
  'externalReferences',
  'definedNames',
]);

const FLAG: ReadonlySet<string> = new Set(['fullCalcOnLoad']);

/**
 * The workbook part with `fullCalcOnLoad` set, so that no formula shows the result of yesterday's cells (decision 15).
 * The very same text when it is set already.
 */
export function withCalcOnLoad(xml: string, part: string): string {
  const place = findPlace(xml, part);
  if (!place.tag)
    return spliceText(xml, [{ start: place.end, end: place.end, text: `<${place.prefix}calcPr fullCalcOnLoad="1"/>` }]);
  const tag = xml.slice(place.tag.start, place.tag.end);
  if (/^(?:1|true)$/u.test(attributeOf(tag, 'fullCalcOnLoad') ?? '')) return xml;
  const splice: Splice = { ...place.tag, text: withAttribute(withoutAttributes(tag, FLAG), 'fullCalcOnLoad', '1') };
  return spliceText(xml, [splice]);
}

interface Place {
  prefix: string;
  /** Start tag of the `calcPr` that stands there already. */
  tag: { readonly start: number; readonly end: number } | undefined;
  /** End of the last element that must stand before it. */
  end: number;
}

function findPlace(xml: string, part: string): Place {
  const place: Place = { prefix: '', tag: undefined, end: 0 };
  parseXml(xml, part, {
    open(element) {
      if (element.path.length === 0) {
        place.prefix = element.prefix;
        place.end = element.openEnd;
      }
      const isCalc = element.path.length === 1 && element.local === 'calcPr' && isSpreadsheetNamespace(element.uri);
      if (isCalc) place.tag = { start: element.start, end: element.openEnd };
    },
    close(local, path, _closeStart, end) {
      if (path.length === 1 && BEFORE_CALC.has(local)) place.end = end;
    },
  });
  return place;
}
