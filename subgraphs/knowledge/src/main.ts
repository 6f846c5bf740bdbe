import { serve } from '@liuke/kit';
import knowledge from './subgraph.ts';

await serve(knowledge);
