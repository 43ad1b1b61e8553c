import {
  enum as anyOf,
  type infer as Infer,
  literal,
  number,
  object,
  optional,
  string,
  union,
} from 'zod/mini';
import { parseJson } from './parse-json';

const position = { step: string(), number: number(), of: number() };
const version = { 'fault-lines': literal(1) };

const messageSchema = union([
  object({ ...version, type: literal('ready'), ...position }),
  object({ ...version, type: literal('step'), ...position }),
  object({ ...version, type: literal('complete') }),
  object({
    ...version,
    type: literal('answer'),
    id: string(),
    kind: string(),
    response: string(),
    correct: optional(string()),
    result: anyOf(['right', 'wrong', 'neutral']),
    seconds: number(),
  }),
]);

/** Message of the framed story: the reader’s step, that the last step has been reached, or an answer to a question. */
export type StoryMessage = Infer<typeof messageSchema>;

/** Reads a message from the frame; null if the lesson does not need it. */
export function readMessage(data: unknown): StoryMessage | null {
  const read = messageSchema.safeParse(parseJson(data));
  return read.success ? read.data : null;
}
