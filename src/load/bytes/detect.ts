export function detectEncoding(_bytes: Buffer): string {
  return 'windows-1252';
}
