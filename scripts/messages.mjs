import { compileMessages } from './messages/compile.mjs';

// compiles the texts of the interface: after each installation, and by hand after a change where nothing else does
try {
  compileMessages();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
