/** The project folder. */
export const ROOT: string;
/** Installs and builds what is missing or stale; ends the process with 2 when a step fails. */
export function prepare(): void;
export function isInstalled(root?: string): boolean;
export function isBuilt(root?: string): boolean;
export function build(): void;
