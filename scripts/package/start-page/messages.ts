import { type infer as Infer, literal, number, object, string, union } from 'zod/mini';
import { parseJson } from './parse-json';

const position = { step: string(), number: number(), of: number() };
const version = { 'fault-lines': literal(1) };

const messageSchema = union([
  object({ ...version, type: literal('ready'), ...position }),
  object({ ...version, type: literal('step'), ...position }),
  object({ ...version, type: literal('complete') }),
]);

/** What the framed story tells: where the reader is, and that the last step has been reached. */
export type StoryMessage = Infer<typeof messageSchema>;

/** Reads what came from the frame; null when it is nothing that the lesson needs. */
export function readMessage(data: unknown): StoryMessage | null {
  const read = messageSchema.safeParse(parseJson(data));
  return read.success ? read.data : null;
}
