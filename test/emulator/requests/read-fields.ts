import { invalid } from '../http/failure.ts';
import { findUnknownPath } from '../masks/check-mask.ts';
import { type Mask, parseMask } from '../masks/mask.ts';
import { schemaOf } from '../schema/declarations.ts';

/**
 * Reads the `fields` of an update request.
 *
 * @param message the message that the mask is relative to
 * @param root a field that the mask may name as its beginning although it is implied (`properties.title`)
 * @throws Refusal 400 for a mask that is missing or names what the message does not have
 */
export function readFields(fields: string | null | undefined, message: string, root?: string): Mask {
  if (fields === undefined || fields === null || fields.trim() === '')
    throw invalid("At least one field must be listed in 'fields'. (Use '*' to indicate all fields.)");
  let mask: Mask;
  try {
    mask = parseMask(fields);
  } catch {
    throw invalid(`Invalid field mask: ${fields}`);
  }
  const rooted = root === undefined ? undefined : mask.fields.get(root);
  const used = rooted !== undefined && mask.fields.size === 1 && rooted.fields.size > 0 ? rooted : mask;
  const unknown = findUnknownPath(schemaOf('sheets/v4'), message, used);
  if (unknown !== undefined) throw invalid(`Invalid field: ${unknown}`);
  return used;
}
