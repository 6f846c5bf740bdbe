import type { FetchNode, QueryPlan } from '@apollo/query-planner';
import {
  type ArgumentNode,
  type DocumentNode,
  type FieldNode,
  GraphQLInt,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isObjectType,
  Kind,
  parse,
  print,
  TypeInfo,
  type VariableDefinitionNode,
  visit,
  visitWithTypeInfo,
} from 'graphql';

/** Names of our own in the operations that we send; a client's document that used them would only collide with itself. */
const seqAlias = 'liuke_seq';
const afterVariable = 'liuke_afterSeq';

/** A subscription's plan in the parts that following it needs. */
export type SubscriptionPlan = {
  /** Goes upstream: one operation of one subgraph. */
  readonly primary: FetchNode;
  /** What runs for each event: the primary fetch, answered by the event, and the rest. */
  readonly eventPlan: QueryPlan;
  /** Where the field can be resumed: how to ask for what came after a seq, and how to read an event's. */
  readonly resume: { readonly query: string; readonly variable: string; seqOf(data: unknown): number | null } | null;
};

/**
 * Where the root field takes `afterSeq` and yields objects with `seq`, the seq is selected once more under a name of our
 * own. Only the plan is made from this document: the answer is shaped by the client's, so the addition never shows.
 */
export const withSeq = (api: GraphQLSchema, document: DocumentNode): DocumentNode => {
  const root = api.getSubscriptionType();
  const types = new TypeInfo(api);
  return visit(
    document,
    visitWithTypeInfo(types, {
      Field: (node) => {
        if (!root || types.getParentType() !== root || !node.selectionSet) return undefined;
        const field = root.getFields()[node.name.value];
        const type = field && getNamedType(field.type);
        if (!field?.args.some(({ name }) => name === 'afterSeq') || !isObjectType(type)) return undefined;
        const seq = type.getFields()['seq'];
        if (!seq || getNullableType(seq.type) !== GraphQLInt) return undefined;
        const { selectionSet } = node;
        return { ...node, selectionSet: { ...selectionSet, selections: [...selectionSet.selections, aliased('seq')] } };
      },
    }),
  );
};

const named = (value: string) => ({ kind: Kind.NAME, value }) as const;
const aliased = (field: string): FieldNode => ({ kind: Kind.FIELD, alias: named(seqAlias), name: named(field) });

/** Null where the plan is not one that can be followed. */
export const subscriptionPlanOf = (plan: QueryPlan): SubscriptionPlan | null => {
  if (plan.node?.kind !== 'Subscription') return null;
  const { primary, rest } = plan.node;
  return {
    primary,
    eventPlan: { kind: 'QueryPlan', node: rest ? { kind: 'Sequence', nodes: [primary, rest] } : primary },
    resume: resumeOf(primary.operation),
  };
};

const resumeOf = (operation: string): SubscriptionPlan['resume'] => {
  const document = parse(operation);
  const definition = document.definitions.find((node) => node.kind === Kind.OPERATION_DEFINITION);
  const field = definition?.selectionSet.selections.find((node) => node.kind === Kind.FIELD);
  const selected = field?.selectionSet?.selections.some(
    (node) => node.kind === Kind.FIELD && node.alias?.value === seqAlias,
  );
  if (!definition || !field || !selected) return null;
  const afterSeq: ArgumentNode = {
    kind: Kind.ARGUMENT,
    name: named('afterSeq'),
    value: { kind: Kind.VARIABLE, name: named(afterVariable) },
  };
  const variable: VariableDefinitionNode = {
    kind: Kind.VARIABLE_DEFINITION,
    variable: { kind: Kind.VARIABLE, name: named(afterVariable) },
    type: { kind: Kind.NAMED_TYPE, name: named('Int') },
  };
  const others = field.arguments?.filter(({ name }) => name.value !== 'afterSeq') ?? [];
  const resumed = withoutUnused(
    visit(document, {
      Field: (node) => (node === field ? { ...node, arguments: [...others, afterSeq] } : undefined),
    }),
    variable,
  );
  const responseName = field.alias?.value ?? field.name.value;
  return { query: print(resumed), variable: afterVariable, seqOf: (data) => seqAt(data, responseName) };
};

/** The client's own variable for `afterSeq` is used no more, and an unused variable is invalid. */
const withoutUnused = (document: DocumentNode, added: VariableDefinitionNode): DocumentNode => {
  const used = new Set<string>();
  visit(document, {
    VariableDefinition: () => false,
    Variable: ({ name }) => {
      used.add(name.value);
    },
  });
  return visit(document, {
    OperationDefinition: (node) => ({
      ...node,
      variableDefinitions: [
        ...(node.variableDefinitions ?? []).filter(({ variable }) => used.has(variable.name.value)),
        added,
      ],
    }),
  });
};

const seqAt = (data: unknown, responseName: string): number | null => {
  const own = (value: unknown, key: string): unknown =>
    typeof value === 'object' && value !== null && Object.hasOwn(value, key)
      ? (value as Record<string, unknown>)[key]
      : undefined;
  const seq = own(own(data, responseName), seqAlias);
  return typeof seq === 'number' ? seq : null;
};
