import { type infer as Infer, literal, number, object, string, union } from 'zod/mini';
import { parseJson } from './parse-json';

const position = { step: string(), number: number(), of: number() };
const version = { 'fault-lines': literal(1) };

const messageSchema = union([
  object({ ...version, type: literal('ready'), ...position }),
  object({ ...version, type: literal('step'), ...position }),
  object({ ...version, type: literal('complete') }),
]);

/** Message of the framed story: the reader’s step, or that the last step has been reached. */
export type StoryMessage = Infer<typeof messageSchema>;

/** Reads a message from the frame; null if the lesson does not need it. */
export function readMessage(data: unknown): StoryMessage | null {
  const read = messageSchema.safeParse(parseJson(data));
  return read.success ? read.data : null;
}
