import { serve } from '@liuke/kit';
import conversations from './subgraph.ts';

await serve(conversations);
