interface RowRoomProps {
  readonly px: number
  readonly columns: number
}

/** Stands in a table for the rows that are not drawn. */
export function RowRoom({ px, columns }: RowRoomProps) {
  if (px <= 0) return null
  return (
    <tr>
      <td colSpan={columns} height={px}>
        {'\u00a0'}
      </td>
    </tr>
  )
}
