// Teaches the thread TypeScript before it loads the worker; a thread inherits no loader on every Node we support.
import { register } from 'tsx/esm/api';

register();
await import('./worker-thread.ts');
