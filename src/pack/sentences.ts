/** Turns what zod found into words a curator understands. */
import type * as z from 'zod/mini';
import { nearest } from './nearest.ts';

export type Issue = z.core.$ZodIssue;

const KINDS: Record<string, string> = {
  string: 'text in quotes',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  object: 'a group in braces { }',
  record: 'a group in braces { }',
  array: 'a list in brackets [ ]',
  tuple: 'a list of fixed length, such as [x, y, z]',
};

const show = (value: unknown): string => {
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > 40 ? `${text.slice(0, 37)}…` : text;
};

const size = (issue: { origin?: string }, amount: unknown, word: string): string => {
  if (issue.origin === 'string')
    return amount === 1 ? 'must not be empty' : `must have ${word} ${amount} characters`;
  if (issue.origin === 'array')
    return amount === 1 ? 'needs at least one entry' : `must have ${word} ${amount} entries`;
  return '';
};

/** Of forms that are told apart by their one key, such as cues: the key that is not known, and what was meant. */
function noForm(issue: Issue & { code: 'invalid_union' }, value: unknown): string {
  const keys = new Set(issue.errors.flatMap((errors) => errors.map(({ path }) => String(path[0] ?? ''))));
  const known = [...keys].filter(Boolean);
  const wrong =
    typeof value === 'object' && value ? Object.keys(value).find((key) => !known.includes(key)) : undefined;
  if (wrong === undefined || known.length === 0)
    return `${show(value)} is none of the forms that are allowed here (see the curator guide)`;
  const near = nearest(wrong, known);
  return `\`${wrong}\` is not known here${near ? `; did you mean \`${near}\`?` : `; it can be ${known.join(', ')}`}`;
}

/** What is wrong, without the subject. `value` is what stands at the issue's path. */
export function sentence(issue: Issue, value: unknown): string {
  switch (issue.code) {
    case 'invalid_type': {
      const wanted = KINDS[issue.expected] ?? issue.expected;
      return value === undefined
        ? `is missing; it should be ${wanted}`
        : `should be ${wanted}, but is ${show(value)}`;
    }
    case 'invalid_format':
      return `${show(value)} is not right: it should be ${issue.message}`;
    case 'invalid_value': {
      const values = issue.values.map(String);
      const near = typeof value === 'string' ? nearest(value, values) : null;
      if (value === undefined) return `is missing; it should be one of ${values.join(', ')}`;
      return `${show(value)} is not one of ${values.join(', ')}${near ? `; did you mean \`${near}\`?` : ''}`;
    }
    case 'too_small': {
      const special = size(issue, issue.minimum, 'at least');
      return (
        special ||
        `is ${show(value)}, but must be ${issue.inclusive ? 'at least' : 'more than'} ${issue.minimum}`
      );
    }
    case 'too_big': {
      const special = size(issue, issue.maximum, 'at most');
      return (
        special ||
        `is ${show(value)}, but must be ${issue.inclusive ? 'at most' : 'less than'} ${issue.maximum}`
      );
    }
    case 'invalid_union':
      return noForm(issue, value);
    case 'invalid_key':
      return `\`${String(issue.path.at(-1))}\` cannot stand here: it should be a language tag or id such as "en", "zh-Hans"`;
    default:
      return issue.message;
  }
}
