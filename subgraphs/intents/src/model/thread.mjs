// A thread does not inherit its parent's TypeScript loader, and a flag does not install it there (Node 20): hence this entry.
import { register } from 'tsx/esm/api';

register();
await import('./worker.ts');
