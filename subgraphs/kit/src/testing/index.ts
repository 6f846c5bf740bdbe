export * from './database.ts';
export * from './eventually.ts';
export * from './fake-sms.ts';
export * from './post-office.ts';
export * from './postgres.ts';
export * from './redis.ts';
export * from './room.ts';
export * from './viewers.ts';
