import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { unpackBrowser } from './unpack-browser.ts';

export interface FoundBrowser {
  executablePath: string;
  /** Variables that it needs beside those of this process. */
  env: Record<string, string>;
}

type Variables = Record<string, string | undefined>;

/** Where a browser may come from, in the order they are tried. */
export const BROWSER_SOURCES = {
  /** The one that `CHROME` names. */
  named: ({ CHROME }: Variables): FoundBrowser[] =>
    CHROME ? [{ executablePath: CHROME, env: {} }] : [],
  /** Those installed on the machine. */
  system: ({ PATH = '' }: Variables): FoundBrowser[] =>
    [
      ...PATH.split(delimiter).flatMap((folder) => NAMES.map((name) => join(folder, name))),
      ...USUAL_PLACES,
    ]
      .filter((path, at, all) => existsSync(path) && all.indexOf(path) === at)
      .map((executablePath) => ({ executablePath, env: {} })),
  /** The one among our development dependencies: as it is, then with the libraries it brings. */
  packaged: unpackBrowser,
};

export type BrowserSource = keyof typeof BROWSER_SOURCES;

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];

const USUAL_PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/lib/chromium/chromium',
  '/opt/google/chrome/chrome',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];
