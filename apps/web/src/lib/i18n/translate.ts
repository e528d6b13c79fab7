import type { MessageKey, Messages } from './messages/en.ts'

export type MessageParams = Readonly<Record<string, string | number>>
export type Translate = (key: MessageKey, params?: MessageParams) => string

/** Fills the `{name}` places of a message; a place nobody fills stays visible, so that it is found. */
export function createTranslate(messages: Messages): Translate {
  return (key, params = {}) => fill(messages[key], params)
}

function fill(text: string, params: MessageParams): string {
  return text.replaceAll(PLACE, (place, name: string) => String(params[name] ?? place))
}

export const PLACE = /\{([a-zA-Z]+)\}/g
