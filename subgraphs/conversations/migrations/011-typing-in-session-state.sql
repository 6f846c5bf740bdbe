-- Who is typing is session state: it costs no row any more (ops/decisions/070).
drop table conversations.typing;
