import { Code } from './sample.ts';

function printKey(key: string): string {
  return /^[A-Za-z_$][\w$]*$/.test(key) ? key : quote(key);
}

function quote(text: string): string {
  return `'${JSON.stringify(text).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")}'`;
}

function inline(value: unknown): string {
  if (value instanceof Code) return value.text;
  if (typeof value === 'string') return quote(value);
  if (Array.isArray(value)) return `[${value.map(inline).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return String(value);
  const members = Object.entries(value).map(([key, member]) => `${printKey(key)}: ${inline(member)}`);
  return members.length ? `{ ${members.join(', ')} }` : '{}';
}

/** Writes a value as code, on one line if it fits. */
export function print(value: unknown, room: number, indent = ''): string {
  const line = inline(value);
  if (line.length <= room || value instanceof Code || typeof value !== 'object' || value === null) return line;
  const deeper = `${indent}  `;
  const members = Array.isArray(value)
    ? value.map((member) => print(member, room - 2, deeper))
    : Object.entries(value).map(([key, member]) => `${printKey(key)}: ${print(member, room - 4 - key.length, deeper)}`);
  const [open, close] = Array.isArray(value) ? '[]' : '{}';
  return `${open}\n${members.map((member) => `${deeper}${member},\n`).join('')}${indent}${close}`;
}
