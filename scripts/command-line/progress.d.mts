/** What work tells of itself: what it does now, that one more of its pieces is done, a line of its results. */
export type Progress = {
  doing: (what: string) => void;
  done: () => void;
  say: (line: string) => void;
};

type Written = { write: (text: string) => unknown };

export function timeLeft(milliseconds: number): string;
export function withProgress<Result>(
  total: number,
  work: (progress: Progress) => Result | Promise<Result>,
  options?: {
    terminal?: Written & { isTTY?: boolean; columns?: number };
    results?: Written;
    now?: () => number;
    environment?: Readonly<Record<string, string | undefined>>;
  },
): Promise<Result>;
