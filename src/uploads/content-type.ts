const BY_ENDING: Readonly<Record<string, string>> = {
  gz: 'application/gzip',
  tgz: 'application/gzip',
  tar: 'application/x-tar',
  zip: 'application/zip',
};

/** The content type that a file name's ending stands for, of those that are uploaded. */
export function contentTypeOf(name: string): string | undefined {
  return BY_ENDING[/\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? ''];
}
