export function explain(error: unknown, port: number, host: string): string;
export function addresses(host: string, port: number, secure: boolean): string[];
