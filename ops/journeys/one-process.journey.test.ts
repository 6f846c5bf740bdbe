import { openHouseOnServer, openStoryHouse } from './house.ts';
import { tellStories } from './stories.ts';

tellStories('the journeys, in one process on the embedded database', openStoryHouse);
tellStories('the journeys, in one process on a Postgres by DATABASE_URL', openHouseOnServer);
