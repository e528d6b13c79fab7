export type DestinationType = 'backup_data' | 'archive_log'

/** What the format file in a directory says. */
interface FormatFile {
  readonly type: DestinationType
  readonly tenantId: number
  readonly destId: bigint
}

/** The storage behind the destinations: directories by place (path and host), nothing but their format files. */
export interface Media {
  /** `strange`: there is something in the directory, but no format file. */
  read(place: string): FormatFile | 'empty' | 'strange'
  write(place: string, format: FormatFile): void
}

export function createMedia(): Media {
  const directories = new Map<string, FormatFile>()
  return {
    read(place) {
      const format = directories.get(place)
      if (format !== undefined) return format
      return [...directories.keys()].some((other) => other.startsWith(`${place}/`)) ? 'strange' : 'empty'
    },
    write: (place, format) => void directories.set(place, format),
  }
}
