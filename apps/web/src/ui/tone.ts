/** What a state asks of the reader. Colour is never the only sign: a tone always comes with a word and an icon. */
export type Tone = 'good' | 'warn' | 'bad' | 'live' | 'quiet'
