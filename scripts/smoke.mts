import { z } from 'zod';
import { readArguments, readArgumentsOrExit } from './command-line/arguments';
import { withProgress } from './command-line/progress.mjs';
import { faultsReport } from './smoke/faults';
import { smokeTest } from './smoke/smoke-test';

/**
 * Looks at a published site as its readers’ browsers do, without one, and prints what is wrong, with how to mend it.
 *   npm run smoke -- https://maps.example.org/courses/map/
 *                   --without-headers   for hosts that send no headers of their own, such as GitHub Pages
 */
const USAGE = 'npm run smoke -- <address of the published site> [--without-headers]';
const addressSchema = z.url({ protocol: /^https?$/ });

const { names, has } = readArgumentsOrExit((args) =>
  readArguments(
    args,
    { options: { 'without-headers': 'switch' }, names: { noun: 'address' }, usage: USAGE },
    (read) =>
      read.names.length === 1 && addressSchema.safeParse(read.names[0]).success
        ? []
        : ['one address is needed, with https:// or http://'],
  ),
);

const { count, faults } = await withProgress(1, async ({ startTask, finishTask }) => {
  startTask('Asking for pages and files');
  const result = await smokeTest(names[0] ?? '', has('without-headers'));
  finishTask();
  return result;
});
if (faults.length > 0) console.error(`${faultsReport(faults)}\n`);
console.log(`${count} addresses, ${faults.length} ${faults.length === 1 ? 'fault' : 'faults'}`);
if (faults.length > 0) process.exitCode = 1;
