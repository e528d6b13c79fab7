/** What Node needs to run our TypeScript as it is written, without a build. */
export const fromSource = ['--import', 'tsx', '--conditions=@tidemark/source']
