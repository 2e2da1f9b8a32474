export const ROOT: string;
export function nodeProblem(version?: string): string | null;
export function hashOf(paths: readonly string[], root?: string): string;
export function run(
  what: string,
  command: string,
  args: readonly string[],
  options?: { shown?: boolean; env?: Record<string, string> },
): Promise<void>;
export function agrees(root?: string): boolean;
export function install(): Promise<void>;
export function build(options?: { force?: boolean }): Promise<void>;
export function fail(error: unknown): never;
