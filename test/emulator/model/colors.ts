import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js';
import { type Mask, wantsAll } from '../masks/mask.ts';
import { colorOfBytes, themeColor } from './default-format.ts';

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isColorField = (key: string): boolean => /(?:^c|C)olor$/.test(key) && key !== 'rgbColor' && key !== 'themeColor';
const isStyleField = (key: string): boolean => /(?:^c|C)olorStyle$/.test(key);

/** A colour as the service keeps it: 8 bits per channel. */
function quantize(color: sheets_v4.Schema$Color): sheets_v4.Schema$Color {
  const byte = (channel: number | null | undefined): number => Math.min(255, Math.max(0, Math.floor((channel ?? 0) * 255)));
  const exact = (channel: number | null | undefined): number => {
    const value = (channel ?? 0) * 255;
    // a colour that was read back must not lose a step to rounding
    return Math.abs(value - Math.round(value)) < 1e-3 ? Math.min(255, Math.max(0, Math.round(value))) : byte(channel);
  };
  return colorOfBytes(exact(color.red), exact(color.green), exact(color.blue));
}

function styleOf(style: sheets_v4.Schema$ColorStyle): { plain: sheets_v4.Schema$Color; style: sheets_v4.Schema$ColorStyle } {
  if (typeof style.themeColor === 'string')
    return { plain: themeColor(style.themeColor) ?? {}, style: { themeColor: style.themeColor } };
  const plain = quantize(style.rgbColor ?? {});
  return { plain, style: { rgbColor: plain } };
}

/** Gives each colour field its `…Style` twin and the other way round, and rounds the channels, everywhere below a value. */
export function withColorTwins<Value>(value: Value): Value {
  if (Array.isArray(value)) return value.map((item: unknown) => withColorTwins(item)) as Value;
  if (!isRecord(value)) return value;
  const result: Record<string, unknown> = {};
  const twins: Record<string, unknown> = {};
  for (const [key, item] of Object.entries(value)) {
    if (isStyleField(key) && isRecord(item)) {
      const { plain, style } = styleOf(item);
      result[key] = style;
      twins[key.slice(0, -'Style'.length)] = plain;
    } else if (isColorField(key) && isRecord(item)) {
      const plain = quantize(item);
      result[key] = plain;
      // the style wins where both are given
      if (!isRecord(value[`${key}Style`])) twins[`${key}Style`] = { rgbColor: plain };
    } else result[key] = withColorTwins(item);
  }
  return { ...result, ...twins } as Value;
}

/** A mask that names the twin of each colour field that it names. */
export function withTwinFields(mask: Mask): Mask {
  if (wantsAll(mask)) return mask;
  const fields = new Map<string, Mask>();
  for (const [key, below] of mask.fields) {
    if (isColorField(key)) fields.set(key, { fields: new Map() }).set(`${key}Style`, { fields: new Map() });
    else if (isStyleField(key)) fields.set(key, { fields: new Map() }).set(key.slice(0, -'Style'.length), { fields: new Map() });
    else fields.set(key, withTwinFields(below));
  }
  return { fields };
}
