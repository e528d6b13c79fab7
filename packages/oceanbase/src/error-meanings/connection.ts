import { type Meanings, say } from './meaning.ts'

const unclear = say(
  'The answer was lost or came too late: the statement may have been executed.',
  '应答丢失或超时：语句可能已经执行。',
  'Do not send it again. The console finds out from the views what became of it.',
  '请勿重复发送，控制台会通过视图确认结果。',
)

/** What happens to a connection, a login or a server. */
export const CONNECTION: Meanings = {
  [-4043]: say(
    'OceanBase refused the login.',
    'OceanBase 拒绝登录。',
    'Check user, tenant, cluster name and password in the console’s configuration.',
    '检查控制台配置中的用户名、租户、集群名与密码。',
  ),
  [-5039]: say('The account is locked.', '账号已锁定。', 'Unlock the account.', '请解锁账号。'),
  [-5154]: say(
    'There is no such database.',
    '数据库不存在。',
    'The account has to see the database oceanbase.',
    '账号需要能够访问 oceanbase 数据库。',
  ),
  [-5170]: say(
    'The account may not use the database oceanbase.',
    '账号无权访问 oceanbase 数据库。',
    'GRANT SELECT ON oceanbase.* to the account.',
    '请为账号授予 SELECT ON oceanbase.*。',
  ),
  [-5171]: say(
    'The account may not read a view.',
    '账号无权读取视图。',
    'GRANT SELECT ON oceanbase.* to the account.',
    '请为账号授予 SELECT ON oceanbase.*。',
  ),
  [-4012]: unclear,
  [-4122]: unclear,
  [-6210]: unclear,
  [-6212]: unclear,
  [-5065]: unclear,
  [-5066]: unclear,
  [-4064]: unclear,
  [-4023]: unclear,
  [-4038]: unclear,
  [-4638]: unclear,
  [-8001]: say(
    'The server is starting.',
    '服务器正在启动。',
    'Wait a moment; the console connects again by itself.',
    '请稍候，控制台会自动重新连接。',
  ),
  [-8002]: say(
    'The server is stopping.',
    '服务器正在停止。',
    'Wait, or point the console at another server.',
    '请等待，或将控制台指向其他服务器。',
  ),
  [-4550]: say(
    'The root service is not available.',
    'RootService 不可用。',
    'Wait until a root service is elected, then try again.',
    '等待选出 RootService 后重试。',
  ),
}
