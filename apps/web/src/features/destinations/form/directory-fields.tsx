import type { ReactNode } from 'react'
import { useT } from '../../../lib/i18n/use-t.ts'
import { Button } from '../../../ui/button.tsx'
import { ownDirectory, type TargetDirectory } from './directories.ts'
import { pathField } from './field-faults.ts'
import { mendedDirectory } from './mend.ts'
import { TextField } from './text-field.tsx'
import type { DestinationFormState } from './use-destination-form.ts'

interface DirectoryFieldsProps {
  readonly form: DestinationFormState
}

/** One tenant has a directory; several have a base and each a directory in it, shown and open to change. */
export function DirectoryFields({ form }: DirectoryFieldsProps) {
  const t = useT()
  const { targets, kind, typed, change } = form
  const [only, another] = targets
  const place = typed.storage.scheme === 'file' ? 'file' : 'bucket'
  if (only !== undefined && another === undefined) {
    return (
      <Directory
        form={form}
        target={only}
        label={t('destinations.form.directory')}
        help={
          <>
            {t(`destinations.form.directory.${place}`, { tenant: only.tenantName, kind })}
            <br />
            {t('destinations.form.directory.own')}
          </>
        }
      />
    )
  }
  return (
    <>
      <TextField
        label={t('destinations.form.base')}
        value={typed.base}
        help={t('destinations.form.base.help')}
        onChange={(base) => change({ base })}
      />
      {targets.map((target) => (
        <Directory
          key={target.tenantId}
          form={form}
          target={target}
          label={t('destinations.form.directory-of', { tenant: target.tenantName })}
          help={
            target.edited ? (
              <Button small look="quiet" onClick={() => form.editDirectory(target.tenantId, null)}>
                {t('destinations.form.derive')}
              </Button>
            ) : (
              t('destinations.form.derived')
            )
          }
        />
      ))}
    </>
  )
}

interface DirectoryProps extends DirectoryFieldsProps {
  readonly target: TargetDirectory
  readonly label: string
  readonly help: ReactNode
}

function Directory({ form, target, label, help }: DirectoryProps) {
  const { kind, typed, faults, editDirectory } = form
  const { tenantId, tenantName, path } = target
  const fault = faults.get(pathField(tenantId))
  const base = typed.base === '' ? path : typed.base
  const own = base === '' ? '' : ownDirectory(base, tenantName, kind, typed.storage.scheme)
  return (
    <TextField
      label={label}
      value={path}
      help={help}
      fault={fault}
      mend={fault === undefined ? null : mendedDirectory(path, fault, own)}
      onChange={(next) => editDirectory(tenantId, next)}
    />
  )
}
