import pg from 'pg';

/**
 * The role that the application works as: `liuke_app` wherever the login may, else the login itself (null), which FORCE row
 * security binds though it own the tables. A login that row-level security does not bind and that cannot step down is refused.
 */
export async function appRole(url: string): Promise<string | null> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  await client.connect();
  try {
    const { rows } = await client.query<{ login: string; bypasses: boolean; may: boolean }>(`-- role.check
      select session_user as login, login.rolsuper or login.rolbypassrls as bypasses,
        coalesce((select pg_has_role(session_user, app.oid, case when current_setting('server_version_num')::int >= 160000
          then 'SET' else 'MEMBER' end) from pg_roles app where app.rolname = 'liuke_app'), false) as may
      from pg_roles login where login.rolname = session_user`);
    const { login, bypasses, may } = rows[0]!;
    if (may) return 'liuke_app';
    if (!bypasses) return null;
    throw new Error(
      `The database login ${login} bypasses row-level security and may not become liuke_app: run the migrations first, grant liuke_app to it, or take an ordinary login.`,
    );
  } finally {
    await client.end();
  }
}
