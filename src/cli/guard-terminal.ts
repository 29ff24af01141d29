import { PAINT } from '../report/palette.ts';
import type { CliIo } from './cli-io.ts';

/** Control characters that are no line end and no tab (Unicode, general category Cc), and those that turn the direction of writing (Bidi_Control). */
const CONTROL = /[^\P{Cc}\n\t]|\p{Bidi_Control}/gu;
const PAINT_OR_CONTROL = new RegExp(`${PAINT.source}|${CONTROL.source}`, 'gu');

/**
 * The same world, but nothing that is printed steers the terminal except our own colours: what stands in a cell, a sheet name or a file name may hold
 * any character. A control character is shown as JSON writes it, `\u001b`, so that `--json` (which leaves those from U+007F on as they are) stays JSON
 * and says the same.
 */
export function guardTerminal(io: CliIo): CliIo {
  const printable = (text: string): string => {
    const plain = text.replaceAll('\r\n', '\n');
    return io.isColoured
      ? plain.replace(PAINT_OR_CONTROL, (found) => (found.length > 1 ? found : escapeControl(found)))
      : plain.replace(CONTROL, escapeControl);
  };
  return {
    ...io,
    stdout: (text) => io.stdout(printable(text)),
    stderr: (text) => io.stderr(printable(text)),
  };
}

function escapeControl(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
