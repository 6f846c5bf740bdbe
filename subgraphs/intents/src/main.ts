import { serve } from '@liuke/kit';
import intents from './subgraph.ts';

await serve(intents);
