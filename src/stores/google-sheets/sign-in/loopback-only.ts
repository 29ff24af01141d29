import { isLoopbackHost } from '../connect/google-root.ts';
import { isShape, type Shape } from '../connect/thrown-shape.ts';

/** The same path at the stand-in of Google; addresses on this computer stay. The client has some of Google's own addresses built in. */
export function keepOnLoopback(url: URL, root: string): URL {
  return isLoopbackHost(url.hostname) ? url : new URL(`${url.pathname}${url.search}`, root);
}

/** Credentials whose every address is on this computer, so that a trial sends nothing to Google. */
export function pointAtLoopback(credentials: Shape, root: string): Shape {
  const entries = Object.entries(credentials).map(([name, value]) => [name, pointValue(name, value, root)]);
  return Object.fromEntries(entries) as Shape; // names stay, values are of any kind
}

function pointValue(name: string, value: unknown, root: string): unknown {
  if (isShape(value) && !Array.isArray(value)) return pointAtLoopback(value, root);
  const isAddress = typeof value === 'string' && /ur[li]$/u.test(name) && URL.canParse(value);
  return isAddress ? keepOnLoopback(new URL(value), root).href : value;
}
