import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';
import { UserError } from '../src/core/errors.ts';

/** Debian's Chromium, as quiet as it can be made. Throws a UserError where there is none. */
export function openBrowser(): Promise<Browser> {
  const executablePath = '/usr/bin/chromium';
  if (!existsSync(executablePath))
    throw new UserError({
      code: 'source-unavailable',
      message: 'Cannot look at pages: there is no Chromium.',
      seen: `no ${executablePath}`,
      wanted: 'Debian’s chromium',
      next: 'apt-get install chromium',
    });
  return chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--headless',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}
