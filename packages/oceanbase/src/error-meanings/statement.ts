import { type Meanings, type MeaningsByText, say } from './meaning.ts'

/** 1235 tells in its text what is not supported: `statements.md` §1–5 of the sources. */
export const NOT_SUPPORTED: MeaningsByText = [
  [
    'change archive dest when archive is running',
    say(
      'The archive destination changes only while archiving is stopped.',
      '只有在归档停止时才能更改归档目的端。',
      'Stop archiving, wait until it shows “stopped”, set the destination, then turn archiving on again.',
      '先停止归档，待状态为“已停止”，设置目的端，再重新开启归档。',
    ),
  ],
  [
    'set archive dest without location',
    say(
      'The archive destination has no LOCATION.',
      '归档目的端缺少 LOCATION。',
      'Give the destination’s URI.',
      '请填写目的端 URI。',
    ),
  ],
  [
    'piece_switch_interval out of range',
    say(
      'A piece lasts between one day and seven.',
      '归档片切换间隔应为 1 至 7 天。',
      'Choose 1 to 7 days.',
      '请选择 1 至 7 天。',
    ),
  ],
  [
    'plus archive is not supported',
    say(
      'This version of OceanBase does not know PLUS ARCHIVELOG.',
      '该版本的 OceanBase 不支持 PLUS ARCHIVELOG。',
      'Start the backup without it.',
      '请不带 PLUS ARCHIVELOG 发起备份。',
    ),
  ],
  [
    'Oracle tenant for current client driver',
    say(
      'An Oracle-mode tenant cannot be logged in to by the MySQL protocol.',
      'Oracle 模式租户不能通过 MySQL 协议登录。',
      'Manage it through the sys tenant.',
      '请通过 sys 租户管理。',
    ),
  ],
  [
    'specify tenant name',
    say(
      'From its own login a tenant names no tenant; from sys one has to be named.',
      '用户租户登录时不能指定租户名；在 sys 租户中必须指定。',
      'Use the login that fits the act.',
      '请使用与操作相符的登录。',
    ),
  ],
]

/** What any statement of ours can meet. */
export const STATEMENT: Meanings = {
  [-4007]: say(
    'This version of OceanBase does not support the statement or this combination of its clauses.',
    '该版本的 OceanBase 不支持此语句或其子句组合。',
    'Read what OceanBase says; choose another form.',
    '请阅读 OceanBase 的提示，改用其他方式。',
  ),
  [-4002]: say(
    'A value in the statement is not valid.',
    '语句中有无效的值。',
    'Read which argument OceanBase names, and correct it.',
    '查看 OceanBase 指出的参数并修正。',
  ),
  [-4019]: say(
    'A value is longer than OceanBase keeps.',
    '有值超出 OceanBase 的长度限制。',
    'Shorten the URI or the description.',
    '请缩短 URI 或描述。',
  ),
  [-4016]: say(
    'OceanBase answered with an internal error.',
    'OceanBase 返回内部错误。',
    'Look for the trace id in OceanBase’s logs; report it if it comes again.',
    '在 OceanBase 日志中查找 trace id；若再次出现请上报。',
  ),
  [-4179]: say(
    'OceanBase does not allow this now.',
    'OceanBase 目前不允许该操作。',
    'Read the reason it gives, remove it, then try again.',
    '阅读其给出的原因，消除后重试。',
  ),
  [-4018]: say(
    'What the statement names does not exist.',
    '语句所指的对象不存在。',
    'Refresh, and look whether somebody removed it.',
    '刷新并检查是否已被他人删除。',
  ),
  [-4017]: say('It exists already.', '对象已存在。', 'Nothing to do.', '无需处理。'),
  [-4147]: say('The value is not valid for this parameter.', '参数取值无效。', 'Correct the value.', '请修正取值。'),
  [-5001]: say(
    'OceanBase does not understand the statement; its version may not know a clause.',
    'OceanBase 无法解析该语句，其版本可能不支持某个子句。',
    'Check the version of the cluster.',
    '请检查集群版本。',
  ),
  [-5006]: say(
    'OceanBase does not understand the statement.',
    'OceanBase 无法解析该语句。',
    'Check the version of the cluster.',
    '请检查集群版本。',
  ),
  [-5036]: say(
    'This account lacks the privilege, or the statement is not allowed in this tenant.',
    '该账号缺少权限，或此租户不允许执行该语句。',
    'GRANT ALTER SYSTEM ON *.* to the account, then connect again; acts on other tenants need a login to sys.',
    '为账号授予 ALTER SYSTEM ON *.* 后重新连接；操作其他租户需登录 sys 租户。',
  ),
  [-5019]: say(
    'The view does not exist in this tenant or this version.',
    '该租户或该版本中没有此视图。',
    'Log in to sys for the cluster’s views; an older OceanBase may lack it.',
    '集群级视图需登录 sys 租户；旧版本可能没有该视图。',
  ),
  [-5160]: say(
    'A tenant that the statement names does not exist any more.',
    '语句中指定的租户已不存在。',
    'Refresh the tenants, and plan again.',
    '刷新租户列表后重新操作。',
  ),
  [-5157]: say(
    'There is no such tenant.',
    '租户不存在。',
    'Refresh the tenants, and plan again.',
    '刷新租户列表后重新操作。',
  ),
  [-5260]: say(
    'The tenant is locked.',
    '租户已锁定。',
    'Unlock it (ALTER TENANT … UNLOCK), then try again.',
    '解锁租户（ALTER TENANT … UNLOCK）后重试。',
  ),
  [-4688]: say('A standby tenant takes no writes.', '备租户只读。', 'Act on the primary tenant.', '请在主租户上操作。'),
  [-5099]: say(
    'This version does not know the parameter.',
    '该版本没有此参数。',
    'Check the version of the cluster.',
    '请检查集群版本。',
  ),
}
