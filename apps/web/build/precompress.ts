import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants } from 'node:zlib'
import type { Plugin } from 'vite'

const compress = promisify(brotliCompress)

/** Scripts and styles as brotli beside themselves: at its best setting, once, and not at each request. */
export function precompress(): Plugin {
  return {
    name: 'tidemark:precompress',
    apply: 'build',
    enforce: 'post',
    async writeBundle({ dir = '' }) {
      const assets = join(dir, 'assets')
      const names = (await readdir(assets)).filter((name) => /\.(?:js|css)$/.test(name))
      await Promise.all(
        names.map(async (name) => {
          const text = await readFile(join(assets, name))
          const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: text.length }
          await writeFile(join(assets, `${name}.br`), await compress(text, { params }))
        }),
      )
    },
  }
}
