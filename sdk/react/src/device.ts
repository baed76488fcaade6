/** What a device calls itself, in two words. */

const browsers: readonly [RegExp, string][] = [
  [/\bEdg/, 'Edge'],
  [/\bFirefox/, 'Firefox'],
  [/\bChrome|\bHeadlessChrome/, 'Chrome'],
  [/\bSafari/, 'Safari'],
];
const systems: readonly [RegExp, string][] = [
  [/iPhone|iPad/, 'iOS'],
  [/Android/, 'Android'],
  [/Windows/, 'Windows'],
  [/Mac OS/, 'macOS'],
  [/Linux/, 'Linux'],
];

/** A browser and its system in two words, or the beginning of what it says of itself. */
export function deviceOf(userAgent: string): string {
  const find = (names: readonly [RegExp, string][]) =>
    names.find(([pattern]) => pattern.test(userAgent))?.[1];
  return [find(browsers), find(systems)].filter(Boolean).join(', ') || userAgent.slice(0, 40);
}
