import { audienceOf, type Live } from './live.ts';
import { openTopics } from './topics.ts';

/** Nudges within one process. */
export function memoryLive(): Live {
  const topics = openTopics();
  return {
    nudge: (workspaceId, topic) => topics.wake(audienceOf(workspaceId, topic), topic),
    nudges: (workspaceId, ...wanted) => topics.listen(workspaceId, wanted),
    async close() {
      topics.close();
    },
  };
}
