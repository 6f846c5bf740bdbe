import { serve } from '@liuke/kit';
import metrics from './subgraph.ts';

await serve(metrics);
