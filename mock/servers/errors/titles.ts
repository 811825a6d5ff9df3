import type { OperationName } from '../../contract/contract.ts';

/** Titles of problems, by operation or namespace, and status. */
const BY_STATUS: Readonly<Record<string, Readonly<Record<number, string>>>> = {
  authentication: { 503: 'Email Service Not Configured' },
  'deployments.cancel': { 400: 'Invalid Input' },
  'deployments.deployFromImageUpload': { 500: 'Image Import Failed' },
  'deployments.promote': { 400: 'Invalid Deployment State' },
  'deployments.rollback': { 400: 'Invalid Deployment State' },
  'deployments.uploadStatic': { 413: 'File Too Large' },
  'domains.createCustomDomain': { 409: 'Duplicate Domain' },
  'envVars.create': { 409: 'Environment Variable Already Exists' },
  'envVars.update': { 409: 'Environment Variable Already Exists' },
  projects: { 400: 'Invalid Input', 409: 'Slug Already Exists' },
};

/** Titles of different errors with status 400, by the detail of the mock's resolver. */
const BY_DETAIL: readonly (readonly [operations: RegExp, detail: RegExp, title: string])[] = [
  [/^sessionReplay\.addEvents/, /base64/, 'Invalid base64 encoding'],
  [/^sessionReplay\.addEvents/, /zlib/, 'Decompression failed'],
  [/^sessionReplay\.addEvents/, /JSON/, 'Invalid JSON data'],
  [/^projects\.create$/, /^body\.repo_/, 'Missing Repository Information'],
  [/^projects\.updateSettings$/, /^body\.slug/, 'Slug Already Exists'],
  [/^deployments\.deployFromImage$/, /^body\.image_ref: got nothing/, 'Missing Image Reference'],
  [/^deployments\.deployFromImage$/, /^body\.image_ref/, 'Invalid Image Reference'],
  [/^deployments\.deployFrom/, /health_check_path/, 'Invalid Health Check Path'],
  [/^deployments\.(deployFromImageUpload|uploadStatic)$/, /^body\.file: got nothing/, 'Missing File'],
  [/^deployments\.(deployFromImageUpload|uploadStatic)$/, /multipart/, 'Multipart Error'],
  [/^deployments\.uploadStatic$/, /^body\.content_type/, 'Unsupported Format'],
];

/** The title of a real server for an error of an operation; `undefined` if it is the one of its status. */
export function ownTitle(operation: OperationName, status: number, detail: string): string | undefined {
  const found = BY_DETAIL.find(([operations, text]) => operations.test(operation) && text.test(detail));
  if (found && status === 400) return found[2];
  const [namespace = ''] = operation.split('.', 1);
  return (BY_STATUS[operation] ?? BY_STATUS[namespace])?.[status];
}
