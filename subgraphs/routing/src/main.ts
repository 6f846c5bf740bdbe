import { serve } from '@liuke/kit';
import routing from './subgraph.ts';

await serve(routing);
