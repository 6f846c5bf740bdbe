import { serve } from '@liuke/kit';
import privacy from './subgraph.ts';

await serve(privacy);
