/** Routing's word on a conversation: a human is wanted, it waits, or somebody has it. */
export type Turn =
  | { readonly kind: 'REQUESTED'; readonly groupId: string; readonly reason: string }
  | { readonly kind: 'QUEUED'; readonly groupId: string }
  | { readonly kind: 'ASSIGNED'; readonly groupId: string | null; readonly agentId: string; readonly waitedSeconds: number };
