export function serve(port: number): Promise<{ address: string; stop: () => void }>;
