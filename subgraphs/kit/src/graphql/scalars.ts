import { GraphQLScalarType } from 'graphql';
import { GraphQLDateTimeISO, GraphQLJSONObject } from 'graphql-scalars';

/** ISO 8601 with a time zone comes in as a Date; a Date goes out as its ISO text, so that results are plain JSON in process too. */
const DateTime = new GraphQLScalarType({ ...GraphQLDateTimeISO.toConfig(), name: 'DateTime' });
const JSONObject = new GraphQLScalarType({ ...GraphQLJSONObject.toConfig(), name: 'JSONObject' });

export const scalars: Readonly<Record<string, GraphQLScalarType>> = { DateTime, JSONObject };
