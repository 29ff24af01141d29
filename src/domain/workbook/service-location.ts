/** Whether a location names a workbook on a service rather than a file. */
export function isServiceLocation(location: string): boolean {
  return /^\s*(?:gsheet:|https?:)/iu.test(location);
}
