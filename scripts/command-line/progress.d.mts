/** How work reports its progress: a task starts, a task is finished, a line of results is printed. */
export type Progress = {
  startTask: (name: string) => void;
  finishTask: () => void;
  print: (line: string) => void;
};

type TextStream = { write: (text: string) => unknown };

export function timeLeft(milliseconds: number): string;
export function withProgress<Result>(
  total: number,
  work: (progress: Progress) => Result | Promise<Result>,
  options?: {
    terminal?: TextStream & { isTTY?: boolean; columns?: number };
    results?: TextStream;
    now?: () => number;
    environment?: Readonly<Record<string, string | undefined>>;
  },
): Promise<Result>;
