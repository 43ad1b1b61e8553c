import { z } from 'zod';
import { dateHint } from './date-hint';
import { didYouMean } from './did-you-mean';
import type { Path } from './parse-yaml';

export type Issue = z.core.$ZodIssue;

/** What is wrong in the reading that came closest, where a value may be one thing or another. */
export function closestIssues(issue: Issue): Issue[] {
  if (issue.code !== 'invalid_union') return [issue];
  const depth = (issues: readonly Issue[]) => Math.max(...issues.map(({ path }) => path.length));
  const [best = []] = [...issue.errors].sort((a, b) => depth(b) - depth(a));
  if (best.length === 0 || depth(best) === 0) return [issue];
  return best.flatMap((inner) => closestIssues({ ...inner, path: [...issue.path, ...inner.path] }));
}

export const valueAt = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>(
    (at, key) =>
      typeof at === 'object' && at !== null && Object.hasOwn(at, key)
        ? (at as Record<PropertyKey, unknown>)[key]
        : undefined,
    value,
  );

/** A schema without what lets a value be missing or be another. */
function innerSchema(schema: z.core.$ZodType): z.core.$ZodType {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable || schema instanceof z.ZodDefault)
    return innerSchema(schema.def.innerType);
  if (!(schema instanceof z.ZodPipe)) return schema;
  // what is rewritten before it is read has its keys after that
  return innerSchema(schema.def.in instanceof z.ZodTransform ? schema.def.out : schema.def.in);
}

/** The keys that a schema knows at a path; none where they cannot be told. */
function keysAt(schema: z.core.$ZodType, path: Path): string[] {
  const inner = innerSchema(schema);
  const [key, ...rest] = path;
  if (inner instanceof z.ZodUnion)
    return inner.def.options.flatMap((option: z.core.$ZodType) => keysAt(option, path));
  if (inner instanceof z.ZodObject) {
    if (key === undefined) return Object.keys(inner.shape);
    const next = Object.hasOwn(inner.shape, key) ? inner.shape[String(key)] : undefined;
    return next ? keysAt(next, rest) : [];
  }
  if (key !== undefined && inner instanceof z.ZodArray) return keysAt(inner.def.element, rest);
  if (key !== undefined && inner instanceof z.ZodRecord) return keysAt(inner.def.valueType, rest);
  return [];
}

const KINDS: Readonly<Record<string, string>> = {
  ...{ string: 'a text', number: 'a number', int: 'a whole number', boolean: 'true or false' },
  ...{ array: 'a list', tuple: 'a list', object: 'keys with their values', record: 'keys with their values' },
  ...{ null: 'nothing', undefined: 'nothing' },
};

function kindOf(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (value === null) return 'nothing';
  if (typeof value === 'number' && !Number.isFinite(value)) return 'no number that can be written out';
  return KINDS[typeof value] ?? typeof value;
}

/** How a value of the wrong type would be written as one of the right type. */
function rewritten(expected: string, received: unknown): string {
  const isPlain = ['string', 'number', 'boolean'].includes(typeof received);
  if (!isPlain) return '';
  if (expected === 'string') return `; in quotation marks it is: "${received}"`;
  if (expected === 'array' || expected === 'tuple') return `; a list of one is written [${received}]`;
  const number = typeof received === 'string' ? Number(received.replace(',', '.')) : Number.NaN;
  if ((expected === 'number' || expected === 'int') && !Number.isNaN(number) && received !== '')
    return `; did you mean ${number}?`;
  const boolean = { yes: true, no: false, true: true, false: false }[String(received).toLowerCase()];
  return expected === 'boolean' && boolean !== undefined ? `; did you mean ${boolean}?` : '';
}

const plural = (count: number | bigint, one: string, many: string): string =>
  `${count} ${Number(count) === 1 ? one : many}`;

type Limits = { exact?: boolean; minimum?: number | bigint; maximum?: number | bigint; origin: string };

function describeSize({ exact, minimum, maximum, origin }: Limits, received: unknown): string {
  const [limit, bound] =
    minimum === undefined ? [maximum ?? 0, 'at most'] : [minimum, exact ? 'exactly' : 'at least'];
  if (origin === 'array') {
    const count = Array.isArray(received) ? received.length : 0;
    return count === 0
      ? `is an empty list: it has ${bound} ${limit}`
      : `has ${count} in its list: ${bound} ${limit}`;
  }
  if (origin === 'string') {
    const count = String(received).length;
    return count === 0 ? 'is empty' : `has ${plural(count, 'character', 'characters')}: ${bound} ${limit}`;
  }
  return `${received} is not allowed: ${bound} ${limit}`;
}

const ID = /^\^\[a-z0-9[_-]+\]\+\$$/;

/** What an id would be that was written with letters that no id has. */
const toId = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');

function describePattern(issue: Issue & { code: 'invalid_format' }, received: unknown): string {
  const pattern = String(issue.pattern ?? '').replace(/^\/|\/[a-z]*$/g, '');
  if (!ID.test(pattern) || typeof received !== 'string') return issue.message;
  const id = toId(received);
  const suggestion = id && id !== received ? `; did you mean "${id}"?` : '';
  return `${JSON.stringify(received)} is no id: ids are lower case letters, digits and hyphens${suggestion}`;
}

/** One mistake of form: where it is, and what is wrong in an author’s words. */
export type FormMistake = { path: Path; message: string; isKey?: true };

/** A mistake in an author’s words, with a hint where there is one; one for each key that nothing reads. */
export function describeIssue(issue: Issue, value: unknown, schema: z.core.$ZodType): FormMistake[] {
  const { path } = issue;
  const received = valueAt(value, path);
  if (issue.code === 'unrecognized_keys') {
    const unused = keysAt(schema, path).filter((key) => valueAt(value, [...path, key]) === undefined);
    return issue.keys.map((key) => ({
      path: [...path, key],
      message: `there is no such key${didYouMean(key, unused)}`,
      isKey: true,
    }));
  }
  if (received === undefined) return [{ path, message: 'is missing' }];
  switch (issue.code) {
    case 'invalid_value': {
      const known = issue.values.map(String);
      const near = typeof received === 'string' ? didYouMean(received, known) : '';
      return [
        {
          path,
          message: `${JSON.stringify(received)} is not one of its values${near || `: ${known.join(', ')}`}`,
        },
      ];
    }
    case 'invalid_type': {
      const expected = KINDS[issue.expected] ?? issue.expected;
      const message =
        received === null
          ? `has no value: it is ${expected}`
          : `is ${kindOf(received)}, but should be ${expected}${rewritten(issue.expected, received)}`;
      return [{ path, message }];
    }
    case 'too_small':
    case 'too_big': {
      const hasOwnWords = !/^Too (?:small|big)/.test(issue.message);
      return [{ path, message: hasOwnWords ? issue.message : describeSize(issue, received) }];
    }
    case 'invalid_format':
      return [{ path, message: describePattern(issue, received) }];
    case 'invalid_union':
      return [{ path, message: `is ${kindOf(received)}, which cannot stand here` }];
    case 'custom': {
      const isDate = typeof received === 'string' && / is not (?:a day|an EDTF date)/.test(issue.message);
      return [{ path, message: issue.message + (isDate ? dateHint(received) : '') }];
    }
    default:
      return [{ path, message: issue.message }];
  }
}
